import type { Aim, Fate } from './story.js';

/** Where the orders of the demonstration are when the present is reached: every stage, and open decisions in many. */
export type Cast = { readonly aim: Aim; readonly fate?: Fate };

const left = (aim: Omit<Aim, 'left' | 'sinceHours'>, sinceHours = 1): Aim => ({
  ...aim,
  sinceHours,
  left: true,
});
const passing = (aim: Omit<Aim, 'left' | 'sinceHours'>, sinceDays: number): Aim => ({
  ...aim,
  sinceHours: sinceDays * 24,
  left: false,
});

/** In the order of the batch record. */
export const cast: readonly Cast[] = [
  { aim: left({ task: { kind: 'collect' } }, 3) },
  { aim: left({ task: { kind: 'collect' } }, 60) },
  { aim: left({ task: { kind: 'confirmSecondPerson', subject: 'recordCollection' } }, 0.1) },
  { aim: left({ task: { kind: 'receive' } }, 2) },
  { aim: left({ task: { kind: 'decideIntake' } }) },
  { aim: left({ task: { kind: 'decideIntake' } }, 4), fate: 'loggerLost' },
  { aim: left({ task: { kind: 'startCulture' } }) },
  { aim: passing({ stage: 'culturing' }, 2) },
  { aim: passing({ stage: 'culturing' }, 8), fate: 'notWitnessed' },
  { aim: passing({ stage: 'culturing' }, 21) },
  { aim: left({ task: { kind: 'decideSerology' } }) },
  { aim: left({ task: { kind: 'decideContamination' } }, 2), fate: 'contaminated' },
  { aim: left({ task: { kind: 'bank' }, putOff: 'harvestCulture' }) },
  { aim: passing({ stage: 'awaitingQcDecision' }, 5) },
  { aim: left({ task: { kind: 'decideQc' } }, 3) },
  { aim: left({ task: { kind: 'reviewBatchRecord' } }, 30) },
  { aim: left({ task: { kind: 'decideAfterRejection' } }, 5), fate: 'mycoplasma' },
  { aim: left({ task: { kind: 'certify' } }, 2) },
  { aim: left({ task: { kind: 'planSession', subject: 'S1' } }, 4) },
  { aim: passing({ task: { kind: 'confirmSession', subject: 'S2' } }, 5), fate: 'comesNot' },
  { aim: passing({ task: { kind: 'confirmSession', subject: 'S3' } }, 8) },
  { aim: left({ task: { kind: 'decideSessionQc', subject: 'S1' } }) },
  { aim: left({ task: { kind: 'certifySession', subject: 'S2' } }) },
  { aim: left({ task: { kind: 'decideContinuation' } }, 4), fate: 'adverseEvent' },
  { aim: left({ task: { kind: 'decideDisposition' } }, 3), fate: 'withdraws' },
  { aim: passing({ stage: 'stopped' }, 3), fate: 'withdraws' },
  { aim: passing({ stage: 'followUp' }, 16) },
];
