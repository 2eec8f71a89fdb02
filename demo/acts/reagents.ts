import type { Situation } from './act.js';

/** A lot of a kind in the fridge: in date, and without what the patient is allergic to as far as its name tells. */
export function lotOf({ house, state, now, chance }: Situation, kind: RegExp): string {
  const all = house.reagents.filter(({ name }) => kind.test(name));
  // Once in two hundred an old bottle from the back of the shelf.
  const old = all.filter(({ expiresAt }) => expiresAt <= now);
  const [oldest] = old;
  if (oldest && chance.fork('bottle', kind.source).happens(0.005)) return oldest.lot;
  const { allergies } = state.prescription;
  const inDate = all.filter(
    ({ name, expiresAt }) =>
      expiresAt > now && !allergies.some((allergen) => name.toLowerCase().includes(allergen)),
  );
  return (inDate[openedAt(now) % inDate.length] ?? all[0])?.lot ?? '';
}

/** A new lot of everything is opened every third week: orders share lots only with those of their time. */
const openedAt = (now: string): number => Math.floor(Date.parse(now) / (21 * 86_400_000));

export const medium = /medium/i;
export const enzyme = /trypsin/i;
export const collagenase = /collagenase/i;
