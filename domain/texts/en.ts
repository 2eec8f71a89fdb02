import { general } from './en/general.js';
import { material } from './en/material.js';
import { treatment } from './en/treatment.js';
import type { Texts } from './texts.js';

/** All words of the console in English. */
export const en: Texts = {
  language: 'en',
  ...general,
  commands: { ...material.commands, ...treatment.commands },
  fields: { ...treatment.fields, ...material.fields },
  choices: { ...treatment.choices, ...material.choices },
  duties: { ...material.duties, ...treatment.duties },
  deviationRules: { ...material.deviationRules, ...treatment.deviationRules },
  refusals: { ...general.refusals, ...material.refusals, ...treatment.refusals },
  events: { ...material.events, ...treatment.events },
};
