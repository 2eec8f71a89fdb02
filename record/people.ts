import { sql } from 'kysely';
import type { PersonId, SiteId } from '../domain/identifiers.js';
import type { Role } from '../domain/roles.js';
import type { Executor } from './database.js';
import { kept } from './kept-statements.js';

export type Language = 'en' | 'tr';
export type Person = {
  readonly personId: PersonId;
  readonly name: string;
  readonly login: string;
  readonly roles: readonly Role[];
  readonly siteId: SiteId;
  readonly siteName: string;
  readonly zone: string;
  readonly language: Language;
  /** False for somebody who has left: they stay in the record and may do nothing. */
  readonly active: boolean;
  /** Until when the password holds that an administrator made; null when it is their own. */
  readonly passwordUntil: string | null;
};
export type NewPerson = Pick<Person, 'name' | 'login' | 'roles'> & {
  readonly personId: string;
  readonly siteId: string;
  readonly language?: Language;
};

export async function readPerson(db: Executor, personId: string): Promise<Person | undefined> {
  return people(db).where(isPerson(personId)).executeTakeFirst();
}

/** The person an account of the sign-in library belongs to. */
export async function personOfUser(db: Executor, userId: string): Promise<Person | undefined> {
  return people(db)
    .innerJoin('personUsers', 'personUsers.personId', 'people.personId')
    .where('personUsers.userId', '=', userId)
    .modifyEnd(kept)
    .executeTakeFirst();
}

/** Adds a member of staff; the login must be new. */
export async function addPerson(db: Executor, person: NewPerson): Promise<void> {
  const { personId, name, login, roles, siteId, language = 'en' } = person;
  await db.kysely
    .insertInto('people')
    .values({ personId, name, login, roles, siteId, language })
    .execute();
}

/** Ties a person to their account at the sign-in library; once each. */
export async function linkUser(
  db: Executor,
  link: { readonly personId: string; readonly userId: string },
): Promise<void> {
  await db.kysely.insertInto('personUsers').values(link).execute();
}

/** The account of a person, for checking their secret. */
export async function userOfPerson(db: Executor, personId: string): Promise<string | undefined> {
  const row = await db.kysely
    .selectFrom('personUsers')
    .select('userId')
    .where(sql<boolean>`person_id = ${personId}`)
    .executeTakeFirst();
  return row?.userId;
}

/** Everybody, in the order of their names. */
export async function listPeople(db: Executor): Promise<readonly Person[]> {
  return people(db).orderBy('people.name').execute();
}

export async function setLanguage(
  db: Executor,
  personId: string,
  language: Language,
): Promise<void> {
  await db.kysely
    .updateTable('people')
    .set({ language })
    .where(sql<boolean>`person_id = ${personId}`)
    .execute();
}

const isPerson = (personId: string) => sql<boolean>`people.person_id = ${personId}`;

const people = (db: Executor) =>
  db.kysely
    .selectFrom('people')
    .innerJoin('sites', 'sites.siteId', 'people.siteId')
    .select([
      'people.personId',
      'people.name',
      'people.login',
      'people.roles',
      'people.siteId',
      'sites.name as siteName',
      'sites.zone',
      'people.language',
      'people.active',
      'people.passwordUntil',
    ]);
