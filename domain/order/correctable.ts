/** What of an entry can be corrected, and by whom: said before anybody types, by the same rules that decide. */
import type { Actor } from '../command.js';
import { refusal, type Refusal } from '../refusal.js';
import {
  entryAt,
  instantFields,
  numberFields,
  verdictFields,
  type CorrectedField,
  type EntryKind,
} from './corrections.js';
import type { PlacedOrder } from './state.js';

/** One value of an entry that can be put right. */
export type Correctable = {
  readonly kind: EntryKind;
  readonly field: CorrectedField;
  /** A test, or the vessel of an observation; empty for the whole entry. */
  readonly subject: string;
  readonly value: number | string;
};

const fields: readonly CorrectedField[] = [...numberFields, ...verdictFields, ...instantFields];

/** The values of the entry of this revision that can be corrected, as they are now; none for any other event. */
export function correctable(state: PlacedOrder, revision: number): readonly Correctable[] {
  const vessels = (state.culture?.observations ?? [])
    .filter((each) => each.revision === revision)
    .map(({ vessel }) => vessel);
  const subjects = vessels.length > 0 ? vessels : [undefined];
  return subjects.flatMap((wanted) =>
    fields.flatMap((field): readonly Correctable[] => {
      const entry = entryAt(state, { revision, field, subject: wanted });
      if (entry?.value === undefined) return [];
      const { kind, subject, value } = entry;
      return [{ kind, field, subject, value }];
    }),
  );
}

/** Why this person may not correct the entry: it is neither theirs nor are they quality assurance (`notYourEntry`). */
export function authorRefusal(
  { authors }: PlacedOrder,
  actor: Pick<Actor, 'personId' | 'roles'>,
  revision: number,
): Refusal | undefined {
  const isAuthor = authors?.[revision] === actor.personId;
  return isAuthor || actor.roles.includes('qualityAssurance')
    ? undefined
    : refusal('notYourEntry', { revision });
}

/** Why the entry of this revision cannot be corrected by this person (`unknownEntry`, `notYourEntry`), or nothing. */
export const correctionRefusal = (
  state: PlacedOrder,
  actor: Pick<Actor, 'personId' | 'roles'>,
  revision: number,
): Refusal | undefined =>
  correctable(state, revision).length === 0
    ? refusal('unknownEntry', { revision })
    : authorRefusal(state, actor, revision);
