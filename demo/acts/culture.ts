import { targetLiveCells } from '../../domain/order/culture-forecast.js';
import type { Culture, PlacedOrder, Vessel } from '../../domain/order/state.js';
import { vesselsInUse } from '../../domain/order/vessels.js';
import { hoursBetween } from '../../domain/schedule/instants.js';
import { liveCellsAfter, passageLuck, type PassageLuck } from '../biology.js';
import type { Story } from '../story.js';

/** What is in the vessels (which nobody sees), and what a technician makes of what can be seen. */
export type Grown = {
  readonly liveCells: number;
  readonly areaCm2: number;
  readonly confluencePercent: number;
  readonly luck: PassageLuck;
  readonly passage: number;
};

/** True live cells in the vessels in use now. */
export function grown(story: Story, state: PlacedOrder, now: string): Grown | undefined {
  const { culture, protocol, attempt } = state;
  const [first, ...others] = culture ? vesselsInUse(culture) : [];
  if (!culture || !first) return undefined;
  const vessels = [first, ...others];
  const { passage } = first;
  const chance = story.chance.fork('attempt', attempt);
  const luck = passageLuck(chance, story.biology, passage);
  const areaCm2 = sum(vessels, ({ type }) => protocol.culture.areaCm2[type]);
  const liveCells = story.biology.neverGrows
    ? 1
    : liveCellsAfter({
        seededLiveCells: trulySeeded(story, culture, vessels),
        days: hoursBetween(first.since, now) / 24,
        areaCm2,
        lagDays: luck.lagDays,
        doublingHours: luck.doublingHours,
      });
  const density = liveCells / areaCm2 / protocol.culture.cellsPerCm2AtConfluence;
  return { liveCells, areaCm2, confluencePercent: Math.min(100, density * 100), luck, passage };

  function trulySeeded(of: Story, { method }: Culture, seeded: readonly Vessel[]): number {
    if (passage === 0 && method === 'explant') return of.biology.isolatedLiveCells;
    const counted = sum(seeded, ({ seededLiveCells }) => seededLiveCells ?? 0);
    return counted / countFactorBefore(of, state, passage);
  }
}

/** The error of the count that the cells of this passage were seeded by. */
const countFactorBefore = (story: Story, { attempt }: PlacedOrder, passage: number): number =>
  passageLuck(story.chance.fork('attempt', attempt), story.biology, passage - 1).countFactor;

/** A count of the cells taken out of their vessels: true cells, with the error of this count. */
export const counted = ({ liveCells, luck }: Grown) => ({
  liveCells: Math.max(1, Math.round(liveCells * luck.countFactor)),
  viabilityPercent: Math.round(luck.viabilityPercent * 10) / 10,
});

/** Confluence last seen, averaged over the vessels in use; undefined when nobody has looked since they were seeded. */
export function confluenceSeen({ culture }: PlacedOrder): number | undefined {
  const seen = culture ? vesselsInUse(culture).flatMap((v) => v.confluencePercent ?? []) : [];
  return seen.length > 0 ? sum(seen, (percent) => percent) / seen.length : undefined;
}

/** Passaging begins here; under 70 % in any vessel the protocol calls it early. */
export const confluentPercent = 80;

/** True when what was seen promises enough cells for every dose, with something to spare. */
export function promisesHarvest(state: PlacedOrder): boolean {
  const { culture, protocol } = state;
  const seen = confluenceSeen(state);
  if (!culture || seen === undefined || seen < confluentPercent) return false;
  const areaCm2 = sum(vesselsInUse(culture), ({ type }) => protocol.culture.areaCm2[type]);
  const expected = (seen / 100) * protocol.culture.cellsPerCm2AtConfluence * areaCm2;
  return (
    expected >= targetLiveCells(state) * 1.1 || culture.passage >= protocol.culture.passageLimit
  );
}

/** Vessels for so many cells: about 4,500 per cm², and no more flasks than the target needs. */
export function vesselsFor(state: PlacedOrder, liveCells: number) {
  const { areaCm2, cellsPerCm2AtConfluence } = state.protocol.culture;
  const wanted = liveCells / 4_500;
  const vesselType = wanted > 3 * areaCm2.T75 ? 'T175' : 'T75';
  const enough = (targetLiveCells(state) * 1.4) / (cellsPerCm2AtConfluence * areaCm2[vesselType]);
  const count = Math.max(1, Math.min(Math.round(wanted / areaCm2[vesselType]), Math.ceil(enough)));
  const most = Math.round(6_000 * areaCm2[vesselType]);
  const seededLiveCellsEach = Math.max(1, Math.min(most, Math.floor((liveCells * 0.97) / count)));
  return [{ vesselType, count, seededLiveCellsEach } as const];
}

export const codesInUse = ({ culture }: PlacedOrder): string[] =>
  culture ? vesselsInUse(culture).map(({ code }) => code) : [];

export const sum = <T>(items: readonly T[], of: (item: T) => number): number =>
  items.reduce((total, item) => total + of(item), 0);
