import { care } from './tr/care.js';
import { general } from './tr/general.js';
import { material } from './tr/material.js';
import { oversight } from './tr/oversight.js';
import { treatment } from './tr/treatment.js';
import type { Texts } from './texts.js';

/** All words of the console in Turkish. */
export const tr: Texts = {
  language: 'tr',
  ...general,
  commands: {
    ...oversight.commands,
    ...care.commands,
    ...material.commands,
    ...treatment.commands,
  },
  fields: { ...oversight.fields, ...care.fields, ...treatment.fields, ...material.fields },
  choices: { ...oversight.choices, ...care.choices, ...treatment.choices, ...material.choices },
  doubts: care.doubts,
  duties: { ...oversight.duties, ...care.duties, ...material.duties, ...treatment.duties },
  deviationRules: {
    ...oversight.deviationRules,
    ...care.deviationRules,
    ...material.deviationRules,
    ...treatment.deviationRules,
  },
  refusals: {
    ...general.refusals,
    ...oversight.refusals,
    ...care.refusals,
    ...material.refusals,
    ...treatment.refusals,
  },
  events: { ...oversight.events, ...care.events, ...material.events, ...treatment.events },
};
