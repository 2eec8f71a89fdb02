import { randomUUID } from 'node:crypto';
import { personIdSchema } from '../../../domain/identifiers.js';
import type { Role } from '../../../domain/roles.js';
import { appendAudit } from '../../../record/audit.js';
import type { Executor } from '../../../record/database.js';
import { addPerson, linkUser, type Language } from '../../../record/people.js';

export type PersonToRecord = {
  readonly name: string;
  readonly login: string;
  readonly roles: readonly Role[];
  readonly siteId: string;
  readonly language: Language;
  readonly userId: string;
  /** Who adds them; nobody for the first administrator. */
  readonly by?: string;
};

/** Within a transaction: the person, the tie to their account, and the audit row. Answers the person's id. */
export async function recordPerson(trx: Executor, person: PersonToRecord): Promise<string> {
  const { userId, by, ...told } = person;
  const personId = personIdSchema().parse(randomUUID());
  await addPerson(trx, { ...told, personId });
  await linkUser(trx, { personId, userId });
  await appendAudit(trx, {
    ...(by ? { personId: by } : {}),
    action: 'personAdded',
    subjectKind: 'person',
    subjectId: personId,
    facts: { roles: person.roles, siteId: person.siteId },
  });
  return personId;
}
