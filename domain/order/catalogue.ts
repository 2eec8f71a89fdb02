import type * as z from 'zod';
import { decideIntake } from './commands/collection/decide-intake.js';
import { dispatchBiopsy } from './commands/collection/dispatch-biopsy.js';
import { receiveBiopsy } from './commands/collection/receive-biopsy.js';
import { recordCollection } from './commands/collection/record-collection.js';
import { feedCulture } from './commands/culture/feed-culture.js';
import { harvestCulture } from './commands/culture/harvest-culture.js';
import { observeCulture } from './commands/culture/observe-culture.js';
import { passageCulture } from './commands/culture/passage-culture.js';
import { startCulture } from './commands/culture/start-culture.js';
import { placeOrder } from './commands/prescription/place-order.js';

/** Every command of a treatment order. All else (validator, API, forms, offers, tests, documents) is fed from here. */
export const catalogue = {
  placeOrder,
  recordCollection,
  dispatchBiopsy,
  receiveBiopsy,
  decideIntake,
  startCulture,
  feedCulture,
  observeCulture,
  passageCulture,
  harvestCulture,
} as const;

export type Catalogue = typeof catalogue;
export type CommandType = keyof Catalogue;
export const commandTypes = Object.keys(catalogue).filter(isCommandType);

/** True for the type of a command that exists. */
export function isCommandType(type: string): type is CommandType {
  return Object.hasOwn(catalogue, type);
}

export type PayloadOf<T extends CommandType> = z.output<ReturnType<Catalogue[T]['payload']>>;
export type NotesOf<T extends CommandType> = z.output<
  ReturnType<NonNullable<Catalogue[T]['notes']>>
>;
export type FactsOf<T extends CommandType> = z.output<
  ReturnType<NonNullable<Catalogue[T]['facts']>>
>;
/** Commands whose rule needs facts from the record: each must have a loader. */
export type CommandWithFacts = {
  [T in CommandType]: FactsOf<T> extends undefined ? never : T;
}[CommandType];
