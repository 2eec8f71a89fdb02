import { general } from './tr/general.js';
import { material } from './tr/material.js';
import { treatment } from './tr/treatment.js';
import type { Texts } from './texts.js';

/** All words of the console in Turkish. */
export const tr: Texts = {
  language: 'tr',
  ...general,
  commands: { ...material.commands, ...treatment.commands },
  fields: { ...treatment.fields, ...material.fields },
  choices: { ...treatment.choices, ...material.choices },
  duties: { ...material.duties, ...treatment.duties },
  deviationRules: { ...material.deviationRules, ...treatment.deviationRules },
  refusals: { ...general.refusals, ...material.refusals, ...treatment.refusals },
  events: { ...material.events, ...treatment.events },
};
