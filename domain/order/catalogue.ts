import type * as z from 'zod';
import { placeOrder } from './commands/prescription/place-order.js';

/** Every command of a treatment order. All else (validator, API, forms, offers, tests, documents) is fed from here. */
export const catalogue = {
  placeOrder,
} as const;

export type Catalogue = typeof catalogue;
export type CommandType = keyof Catalogue;
export const commandTypes = Object.keys(catalogue).filter(isCommandType);

/** True for the type of a command that exists. */
export function isCommandType(type: string): type is CommandType {
  return Object.hasOwn(catalogue, type);
}

export type PayloadOf<T extends CommandType> = z.output<ReturnType<Catalogue[T]['payload']>>;
export type NotesOf<T extends CommandType> = z.output<ReturnType<NonNullable<Catalogue[T]['notes']>>>;
export type FactsOf<T extends CommandType> = z.output<ReturnType<NonNullable<Catalogue[T]['facts']>>>;
/** Commands whose rule needs facts from the record: each must have a loader. */
export type CommandWithFacts = {
  [T in CommandType]: FactsOf<T> extends undefined ? never : T;
}[CommandType];
