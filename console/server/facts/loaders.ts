import type { CommandType, CommandWithFacts } from '../../../domain/order/catalogue.js';
import type { FactsContext, FactsLoader } from './loader.js';
import { placeOrderFacts } from './place-order.js';
import {
  amendPrescriptionFacts,
  feedCultureFacts,
  passageCultureFacts,
  rescreenPatientFacts,
  startCultureFacts,
} from './reagents.js';
import { recordCollectionFacts } from './record-collection.js';

/** The loader of every command that needs facts: one that is missing does not compile. */
const loaders: Readonly<Record<CommandWithFacts, FactsLoader>> = {
  placeOrder: placeOrderFacts,
  amendPrescription: amendPrescriptionFacts,
  rescreenPatient: rescreenPatientFacts,
  recordCollection: recordCollectionFacts,
  startCulture: startCultureFacts,
  feedCulture: feedCultureFacts,
  passageCulture: passageCultureFacts,
};

/** The facts of a command; undefined when its rule needs none. */
export async function loadFacts(
  type: CommandType,
  payload: unknown,
  context: FactsContext,
): Promise<unknown> {
  return needsFacts(type) ? loaders[type](payload, context) : undefined;
}

const needsFacts = (type: CommandType): type is CommandWithFacts => Object.hasOwn(loaders, type);
