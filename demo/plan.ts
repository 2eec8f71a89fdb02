import {
  calendarDaysBetween,
  instantOf,
  localDate,
  localTime,
} from '../domain/schedule/calendar.js';
import { addDays, addHours, hoursBetween, isBefore } from '../domain/schedule/instants.js';
import { biologyOf } from './biology.js';
import { cast, type Cast } from './aims.js';
import { chanceOf, type Chance } from './chance.js';
import type { House } from './clinic.js';
import { onGrid } from './habits.js';
import { leaving } from './leaving.js';
import { rehearse } from './rehearse.js';
import { isReached, type Story } from './story.js';

const drawsOfAStory = 4;

export type PlanInput = {
  readonly seed: string;
  readonly house: House;
  /** Where the clock is now, and the present it will catch up with. */
  readonly from: string;
  readonly present: string;
};

/**
 * The stories of the demonstration in the order of their beginning. Each is rehearsed and begun so long before the
 * present that it will be where it is wanted; what does not fit into the time there is begins at once.
 */
export async function planStories(
  input: PlanInput,
  among: readonly Cast[] = cast,
): Promise<readonly Story[]> {
  const stories: Story[] = [];
  for (const [i, wanted] of among.entries()) stories.push(await begunInTime(input, i + 1, wanted));
  return stories.sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1));
}

/** A story of one patient, to be begun at the start of the time there is. */
export function storyOf(
  { seed, house, from, present }: PlanInput,
  number: number,
  { aim, fate, draw = 1 }: Partial<Cast> & { readonly draw?: number } = {},
): Story {
  const chance = chanceOf(`${seed}/${number}/${draw}`);
  const patient = house.patients[(number * 7) % house.patients.length];
  if (!patient) throw new Error('there are no patients');
  const zone = house.zones[patient.siteId] ?? 'UTC';
  const laboratoryZone = house.zones[house.laboratorySiteId] ?? 'UTC';
  const method = chance.fork('method').happens(0.6) ? 'enzymatic' : 'explant';
  const ageYears = calendarDaysBetween(patient.bornOn, localDate(present, zone)) / 365.25;
  const biology = biologyOf(chance.fork('biology'), { ageYears, method });
  return {
    number,
    chance,
    patientId: patient.patientId,
    clinicSiteId: patient.siteId,
    zone,
    laboratoryZone,
    startsAt: morning(from, zone, chance.fork('start')),
    prescription: prescribed(chance.fork('prescription')),
    method,
    // Who is meant to come further than the culture has cells that grow.
    biology: aim ? { ...biology, neverGrows: false } : biology,
    appointment: appointment(
      { clinic: zone, laboratory: laboratoryZone },
      present,
      chance.fork('appointment'),
      aim,
    ),
    ...(fate ? { fate } : {}),
    ...(aim ? { aim } : {}),
  };
}

function prescribed(chance: Chance): Story['prescription'] {
  const sides = chance.fork('areas').pick([
    ['cheekLeft', 'cheekRight'],
    ['nasolabialLeft', 'nasolabialRight'],
    ['forehead', 'glabella'],
    ['periorbitalLeft', 'periorbitalRight', 'cheekLeft', 'cheekRight'],
    ['nasolabialLeft', 'nasolabialRight', 'perioral'],
  ] as const);
  return {
    indication: chance.fork('indication').pick(['faceRejuvenation', 'faceWrinkles']),
    areas: sides,
    sessions: chance.fork('sessions').happens(0.2) ? 4 : 3,
    mlPerSession: chance.fork('ml').happens(0.25) ? 2 : 1,
    allergies: chance.fork('allergy').happens(0.1) ? ['gentamicin'] : [],
  };
}

/**
 * In the city the product is made in the morning for the afternoon; abroad it travels by night for the next morning.
 * Where the product is meant to be before an approver at the present, it was made a few hours ago, in working hours,
 * for the next time the clinic is open.
 */
function appointment(
  zones: { readonly clinic: string; readonly laboratory: string },
  present: string,
  chance: Chance,
  aim: Cast['aim'] | undefined,
): Story['appointment'] {
  const isNear = zones.clinic === zones.laboratory;
  const kind = aim?.task?.kind;
  if (kind !== 'decideSessionQc' && kind !== 'certifySession') {
    const minutes = (isNear ? 13.5 : 10.5) * 60 + chance.fork('time').whole(0, 8) * 15;
    const time = `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
    return { time, madeHoursBefore: isNear ? 7 : 17 };
  }
  const made = hourWithin(addHours(present, -4), zones.laboratory, [7, 17], -1);
  const given = hourWithin(addHours(present, isNear ? 4 : 12), zones.clinic, [9, 17], 1);
  return { time: localTime(given, zones.clinic), madeHoursBefore: hoursBetween(made, given) };
}

/** The full hour at or before (after) an instant that lies within these hours of the day. */
function hourWithin(
  at: string,
  zone: string,
  [from, to]: readonly [number, number],
  step: 1 | -1,
): string {
  let hour = onGrid(`${at.slice(0, 14)}00:00.000Z`);
  for (let i = 0; i < 24; i += 1) {
    const here = Number(localTime(hour, zone).slice(0, 2));
    if (here >= from && here <= to) break;
    hour = addHours(hour, step);
  }
  return hour;
}

/** Some time in the first hours of the day after an instant, at the clinic. */
const morning = (from: string, zone: string, chance: Chance): string =>
  onGrid(
    addHours(
      instantOf({ date: localDate(addDays(from, 1), zone), time: '09:00', zone }),
      chance.between(0, 6),
    ),
  );

/** Draws a story until one reaches its aim (most do at once), and begins it so that it does at the present. */
async function begunInTime(input: PlanInput, number: number, wanted: Cast): Promise<Story> {
  const { house, from, present } = input;
  const until = addDays(present, 60);
  let story = storyOf(input, number, wanted);
  for (let draw = 1; draw <= drawsOfAStory; draw += 1) {
    story = storyOf(input, number, { ...wanted, draw });
    const { reachedAt } = await rehearse(story, { house, until });
    if (reachedAt === undefined) continue;
    const spare = hoursBetween(reachedAt, present) - wanted.aim.sinceHours;
    const days = Math.floor(spare / 24);
    const begun = {
      ...story,
      startsAt: addDays(story.startsAt, days),
      ...(wanted.aim.putOff ? { putOffHours: spare - days * 24 } : {}),
    };
    if (isBefore(begun.startsAt, from)) continue;
    const { seen } = await rehearse(begun, { house, until: present, leave: leaving(present) });
    if (seen && isReached(begun, seen)) return begun;
  }
  return story;
}
