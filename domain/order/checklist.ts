import * as z from 'zod';
import { refusal, type Refusal } from '../refusal.js';

/** What must not be the case shortly before and on the day of the injection. */
const items = [
  'activeInfection',
  'fever',
  'pregnancy',
  'newAnticoagulant',
  'allergyChanged',
] as const;

export const checklistSchema = () =>
  z.strictObject({
    activeInfection: z.boolean(),
    fever: z.boolean(),
    pregnancy: z.boolean(),
    newAnticoagulant: z.boolean(),
    allergyChanged: z.boolean(),
  });

/** The first item that is the case (`checklistBlocks`). */
export function checklistRefusal(
  answers: Readonly<Record<(typeof items)[number], boolean>>,
): Refusal | undefined {
  const item = items.find((each) => answers[each]);
  return item && refusal('checklistBlocks', { item });
}
