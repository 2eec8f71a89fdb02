import { canonicalJson } from '../../domain/digest.js';
import type { Asked } from './asked.js';
import type { Told } from './history.js';
import { sayAsked, sayValue } from './say.js';

/** Where the code leaves the course of a history, in words. */
export type Difference = {
  /** Of the event that the code would not have led to; absent when the code asks for more than the history has. */
  readonly eventId?: number;
  readonly at?: string;
  readonly history: string;
  readonly code: string;
  /** Values that differ, one each, where both did the same kind of thing: `input[0].events[0].event.type: "a", and in the code "b"`. */
  readonly values: readonly string[];
};

/** How many differing values are named. */
const mostValues = 8;

/**
 * The first place where the code asked for something else than the history tells. `stopped` is why the code did not come
 * to the end of the history, if it did not.
 */
export function firstDifference(
  told: readonly Told[],
  asked: readonly Asked[],
  stopped: string | undefined,
): Difference | undefined {
  const at = told.findIndex((one, i) => !isSame(one.asked, asked[i]));
  const [one, other] = [told[at], asked[at]];
  if (one && (other || stopped === undefined))
    return differenceAt(one, { history: asksFrom(told, at), code: asked.slice(at) });
  if (one)
    return { ...placeOf(one), history: sayAsked(one.asked), code: stopped ?? '', values: [] };
  if (stopped !== undefined) return { history: 'goes on after this', code: stopped, values: [] };
  const more = asked[told.length];
  return more && { history: 'ends here', code: sayAsked(more), values: [] };
}

const asksFrom = (told: readonly Told[], at: number): readonly Asked[] =>
  told.slice(at, at + 2).map(({ asked }) => asked);

const isSame = (one: Asked, other: Asked | undefined): boolean =>
  other !== undefined && canonicalJson(plain(one)) === canonicalJson(plain(other));

/** Values as they cross the wire: without what JSON leaves out. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

function differenceAt(
  one: Told,
  asks: { readonly history: readonly Asked[]; readonly code: readonly Asked[] },
): Difference {
  const [other] = asks.code;
  return {
    ...placeOf(one),
    history: sayAsks(asks.history),
    code: sayAsks(asks.code),
    values:
      other?.kind === one.asked.kind
        ? differingValues(plain(one.asked), plain(other)).slice(0, mostValues)
        : [],
  };
}

/** A timer that is armed anew is cancelled first. */
function sayAsks([first, second]: readonly Asked[]): string {
  if (!first) return 'asks for nothing more';
  return first.kind === 'timerCancelled' && second?.kind === 'timer'
    ? `cancels a timer and ${sayAsked(second)}`
    : sayAsked(first);
}

const placeOf = ({ eventId, at }: Told) => ({ eventId, at });

/** Every value that is another one, by its path. Of lists of different length only that. */
function differingValues(history: unknown, code: unknown, path = ''): readonly string[] {
  if (canonicalJson(history) === canonicalJson(code)) return [];
  if (!isBranch(history) || !isBranch(code) || Array.isArray(history) !== Array.isArray(code))
    return [`${path}: ${sayValue(history)}, and in the code ${sayValue(code)}`];
  if (Array.isArray(history) && Array.isArray(code) && history.length !== code.length)
    return [`${path}: ${history.length} entries, and in the code ${code.length}`];
  const names = new Set([...Object.keys(history), ...Object.keys(code)]);
  return [...names].flatMap((name) =>
    differingValues(
      Reflect.get(history, name),
      Reflect.get(code, name),
      Array.isArray(history) ? `${path}[${name}]` : path === '' ? name : `${path}.${name}`,
    ),
  );
}

const isBranch = (value: unknown): value is object => typeof value === 'object' && value !== null;
