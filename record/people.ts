import type { PersonId, SiteId } from '../domain/identifiers.js';
import type { Role } from '../domain/roles.js';
import type { Executor } from './database.js';

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
  readonly active: boolean;
};
export type NewPerson = {
  readonly personId: string;
  readonly name: string;
  readonly login: string;
  readonly roles: readonly Role[];
  readonly siteId: string;
  readonly language?: Language;
  /** Id of the person's account at the sign-in library. */
  readonly userId?: string;
};

export async function readPerson(_db: Executor, _personId: string): Promise<Person | undefined> {
  throw new Error('not written yet');
}
export async function personOfUser(_db: Executor, _userId: string): Promise<Person | undefined> {
  throw new Error('not written yet');
}
export async function addPerson(_db: Executor, _person: NewPerson): Promise<void> {
  throw new Error('not written yet');
}
export async function linkUser(_db: Executor, _link: { readonly personId: string; readonly userId: string }): Promise<void> {
  throw new Error('not written yet');
}
export async function userOfPerson(_db: Executor, _personId: string): Promise<string | undefined> {
  throw new Error('not written yet');
}
export async function listPeople(_db: Executor): Promise<readonly Person[]> {
  throw new Error('not written yet');
}
export async function setLanguage(_db: Executor, _personId: string, _language: Language): Promise<void> {
  throw new Error('not written yet');
}
