import type { OversightTexts } from '../oversight-texts.js';
import { commands } from './oversight-commands.js';
import { events } from './oversight-events.js';
import { choices, fields } from './oversight-forms.js';
import { deviationRules, duties } from './oversight-names.js';
import { refusals } from './oversight-refusals.js';

/** Turkish words for what does not go as planned before the treatment. */
export const oversight: OversightTexts = {
  commands,
  fields,
  choices,
  refusals,
  events,
  duties,
  deviationRules,
};
