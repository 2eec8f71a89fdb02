import type { CareTexts } from '../care-texts.js';
import { commands } from './care-commands.js';
import { events } from './care-events.js';
import { choices, fields } from './care-forms.js';
import { deviationRules, doubts, duties } from './care-names.js';
import { refusals } from './care-refusals.js';

/** English words on the way to the patient and after the dose. */
export const care: CareTexts = {
  commands,
  fields,
  choices,
  refusals,
  events,
  duties,
  doubts,
  deviationRules,
};
