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
import { classifyDeviation } from './commands/interruptions/classify-deviation.js';
import { closeDeviation } from './commands/interruptions/close-deviation.js';
import { confirmAsSecondPerson } from './commands/interruptions/confirm-as-second-person.js';
import { openDeviation } from './commands/interruptions/open-deviation.js';
import { placeHold } from './commands/interruptions/place-hold.js';
import { releaseHold } from './commands/interruptions/release-hold.js';
import { stopOrder } from './commands/interruptions/stop-order.js';
import { placeOrder } from './commands/prescription/place-order.js';
import { bankVials } from './commands/quality/bank-vials.js';
import { certifyRelease } from './commands/quality/certify-release.js';
import { decideAfterQcRejection } from './commands/quality/decide-after-qc-rejection.js';
import { decideQc } from './commands/quality/decide-qc.js';
import { recordQcResults } from './commands/quality/record-qc-results.js';
import { authoriseAdministration } from './commands/session/authorise-administration.js';
import { certifySessionProduct } from './commands/session/certify-session-product.js';
import { confirmIdentity } from './commands/session/confirm-identity.js';
import { decideSessionQc } from './commands/session/decide-session-qc.js';
import { planSession } from './commands/session/plan-session.js';
import { prepareSessionProduct } from './commands/session/prepare-session-product.js';
import { recordAdministration } from './commands/session/record-administration.js';
import { recordSessionResults } from './commands/session/record-session-results.js';

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
  bankVials,
  recordQcResults,
  decideQc,
  decideAfterQcRejection,
  certifyRelease,
  planSession,
  prepareSessionProduct,
  recordSessionResults,
  decideSessionQc,
  certifySessionProduct,
  confirmIdentity,
  authoriseAdministration,
  recordAdministration,
  confirmAsSecondPerson,
  openDeviation,
  classifyDeviation,
  closeDeviation,
  placeHold,
  releaseHold,
  stopOrder,
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
