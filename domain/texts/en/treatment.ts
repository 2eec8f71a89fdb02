import type { TreatmentTexts } from '../treatment-texts.js';
import { commands } from './treatment-commands.js';
import { events } from './treatment-events.js';
import { choices, fields } from './treatment-forms.js';
import { deviationRules, duties } from './treatment-names.js';
import { refusals } from './treatment-refusals.js';

/** English words from the bank to the last dose, and of interruptions. */
export const treatment: TreatmentTexts = {
  commands,
  fields,
  choices,
  refusals,
  events,
  duties,
  deviationRules,
};
