import type { CommandType } from '../../../domain/order/catalogue.js';
import type { Texts } from '../../../domain/texts/texts.js';

/** True for the type of a command that has texts. */
export const isCommandTitle = (type: string, texts: Texts): type is CommandType =>
  Object.hasOwn(texts.commands, type);
