import { stageTable } from '../order/stages.js';
import { stages, type Stage } from '../order/sections.js';
import type { Texts } from '../texts/texts.js';

/** Where each event that ends a stage leads; loops (new attempt) and exceptions included. */
const leadsTo: Readonly<Partial<Record<string, Stage>>> = {
  orderPlaced: 'awaitingCollection',
  biopsyDispatched: 'inTransitToLab',
  biopsyReceived: 'awaitingIntakeDecision',
  intakeAccepted: 'awaitingIsolation',
  attemptRejected: 'awaitingCollection',
  cultureStarted: 'culturing',
  cultureHarvested: 'awaitingBanking',
  vialsBanked: 'awaitingQcDecision',
  qcDecided: 'awaitingCertification',
  qcResultRecorded: 'awaitingQcDecision',
  releaseCertified: 'treating',
  entryCorrected: 'awaitingQcDecision',
  treatmentFinished: 'followUp',
  administrationRecorded: 'followUp',
};

/** `docs/PROCESS.md`: the stages of a treatment order and what ends each, drawn from the stage table. */
export const processDocument = (texts: Texts): string =>
  [
    '# The process of a treatment order',
    '',
    'Generated from `domain/order/stages.ts` (`npm run docs`); do not edit.',
    '',
    '```mermaid',
    'stateDiagram-v2',
    ...stages.flatMap((stage) =>
      stageTable[stage].endedBy.flatMap((event) => {
        const next = leadsTo[event];
        return next ? [`  ${stage} --> ${next}: ${event}`] : [];
      }),
    ),
    '```',
    '',
    '| stage | | ended by |',
    '|---|---|---|',
    ...stages.map(
      (stage) =>
        `| \`${stage}\` | ${texts.stages[stage]} | ${stageTable[stage].endedBy.map((e) => `\`${e}\``).join(', ')} |`,
    ),
    '',
  ].join('\n');
