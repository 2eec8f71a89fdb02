import { vesselCode } from '../identity/codes.js';
import type { VesselType } from '../protocol/protocol.js';
import { refusal, type Refusal } from '../refusal.js';
import { earliestOf, isAfter } from '../schedule/instants.js';
import { beforeEarlierStep } from './sequence.js';
import type { Culture, Vessel } from './state.js';

/** The vessels of a culture: a lot is a set of them, each with its own age, medium and passage. */

export const vesselsInUse = (culture: Culture): readonly Vessel[] =>
  culture.vessels.filter((vessel) => vessel.status === 'inUse');

/**
 * The vessels with these codes, or why something cannot have been done to them at that time: they are not of this
 * culture, were seeded later, or had left use before. A late entry may name a vessel that was emptied since.
 */
export function vesselsAt(
  culture: Culture,
  codes: readonly string[],
  at: string,
): { readonly vessels: readonly Vessel[]; readonly refused?: Refusal } {
  const vessels: Vessel[] = [];
  for (const code of new Set(codes)) {
    const vessel = culture.vessels.find((each) => each.code === code);
    if (!vessel) return { vessels, refused: refusal('unknownVessel', { code }) };
    const tooEarly = beforeEarlierStep(at, vessel.since);
    if (tooEarly) return { vessels, refused: tooEarly };
    if (vessel.until !== undefined && isAfter(at, vessel.until))
      return { vessels, refused: refusal('vesselNotInUse', { code, status: vessel.status }) };
    vessels.push(vessel);
  }
  return { vessels };
}

/** The refusal of vessels whose cells were taken out before; cells can be taken out once. */
export function emptied(vessels: readonly Vessel[]): Refusal | undefined {
  const empty = vessels.find((vessel) => vessel.status !== 'inUse');
  return empty && refusal('vesselNotInUse', { code: empty.code, status: empty.status });
}

/** New vessels with the codes that follow those of this attempt. */
export function newVessels(
  filled: readonly {
    readonly vesselType: VesselType;
    readonly count: number;
    readonly seededLiveCellsEach?: number | undefined;
  }[],
  made: {
    readonly orderId: string;
    readonly attempt: number;
    readonly after: number;
    readonly passage: number;
    readonly parents: readonly string[];
    readonly at: string;
  },
): readonly Vessel[] {
  return filled
    .flatMap((each) => Array.from({ length: each.count }, () => each))
    .map(({ vesselType, seededLiveCellsEach }, i) => ({
      code: vesselCode(made.orderId, made.attempt, made.after + i + 1),
      type: vesselType,
      passage: made.passage,
      parents: made.parents,
      since: made.at,
      ...(seededLiveCellsEach === undefined ? {} : { seededLiveCells: seededLiveCellsEach }),
      status: 'inUse',
    }));
}

/** Since when a vessel has its medium: the last feeding, or its seeding. */
export const mediumSince = ({ fedAt, since }: Vessel): string => fedAt ?? since;

/** Live cells put into these vessels and since when the first of them grows; nothing unless all were counted. */
export function seededIn(
  vessels: readonly Vessel[],
): { readonly at: string; readonly liveCells: number } | undefined {
  const [first, ...others] = vessels;
  if (!first) return undefined;
  let liveCells = 0;
  for (const { seededLiveCells } of vessels) {
    if (seededLiveCells === undefined) return undefined;
    liveCells += seededLiveCells;
  }
  return { at: earliestOf(first.since, ...others.map((vessel) => vessel.since)), liveCells };
}

/** Names one vessel, and how many more, in a deviation. */
export const namesOf = (vessels: readonly Vessel[]): string => {
  const [first, ...more] = vessels;
  return [first?.code ?? '', ...(more.length > 0 ? [`+${more.length}`] : [])].join(' ');
};
