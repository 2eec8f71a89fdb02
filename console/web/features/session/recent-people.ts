import type { Me } from '../../../contract/reads.js';
import type { Shelf } from '../command/draft-store.js';

const key = 'dermaline.people';
const kept = 6;

export type RecentPerson = Pick<Me, 'login' | 'name'>;

/** Who worked at this device last, the latest first; only user name and name, never a secret. */
export function recentPeople(shelf: Pick<Shelf, 'getItem'>): readonly RecentPerson[] {
  try {
    const people: unknown = JSON.parse(shelf.getItem(key) ?? '[]');
    return Array.isArray(people) ? people.filter(isPerson) : [];
  } catch {
    return [];
  }
}

/** Remembers who signed in here. */
export function rememberPerson(
  shelf: Pick<Shelf, 'getItem' | 'setItem'>,
  { login, name }: RecentPerson,
): void {
  const others = recentPeople(shelf).filter((person) => person.login !== login);
  shelf.setItem(key, JSON.stringify([{ login, name }, ...others].slice(0, kept)));
}

const isPerson = (value: unknown): value is RecentPerson =>
  typeof value === 'object' &&
  value !== null &&
  'login' in value &&
  'name' in value &&
  typeof value.login === 'string' &&
  typeof value.name === 'string';
