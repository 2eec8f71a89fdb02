import { catalogue, type CommandType } from '../../../../domain/order/catalogue.js';
import type { Section } from '../../../../domain/order/sections.js';
import type { PlacedOrder } from '../../../../domain/order/state.js';

/** The parts of the evidence, in the order a decision is read: the nearest to the patient first. */
export const evidenceParts = [
  'adverseEvents',
  'followUp',
  'sessions',
  'quality',
  'reviews',
  'bank',
  'culture',
  'troubles',
  'genealogy',
  'serology',
  'transport',
  'excursions',
  'prescription',
  'interruptions',
] as const;
export type EvidencePart = (typeof evidenceParts)[number];

/** What shows each section of an order. Every section has something: a decision that reads it is taken on it. */
export const partsOfSection: Readonly<Record<Section, readonly [EvidencePart, ...EvidencePart[]]>> =
  {
    prescription: ['prescription'],
    collection: ['transport'],
    intake: ['transport', 'excursions'],
    serology: ['serology'],
    culture: ['culture', 'troubles', 'genealogy'],
    bank: ['bank'],
    quality: ['quality', 'reviews'],
    sessions: ['sessions', 'excursions'],
    followUp: ['adverseEvents', 'followUp'],
    interruptions: ['interruptions'],
  };

/** The evidence of a decision: the parts of the sections its command reads, each once, with those sections. */
export const evidenceOf = (
  type: CommandType,
): readonly { readonly part: EvidencePart; readonly sections: readonly Section[] }[] =>
  evidenceParts.flatMap((part) => {
    const sections = catalogue[type].reads.filter((section) =>
      partsOfSection[section].includes(part),
    );
    return sections.length === 0 ? [] : [{ part, sections }];
  });

/** True when a part has something to show; what has nothing says so on the page. */
const isRecorded: Readonly<Record<EvidencePart, (state: PlacedOrder) => boolean>> = {
  sessions: ({ sessions }) => sessions.length > 0,
  adverseEvents: ({ adverseEvents }) => (adverseEvents ?? []).length > 0,
  followUp: ({ visits, sessions }) =>
    (visits ?? []).length > 0 || sessions.some(({ safetyCalls }) => (safetyCalls ?? []).length > 0),
  quality: ({ bank }) => bank !== undefined,
  reviews: ({ batchRecordReview, investigations, latePositives, finalSterility, qcDecision }) =>
    batchRecordReview !== undefined ||
    qcDecision !== undefined ||
    finalSterility !== undefined ||
    (investigations ?? []).length + (latePositives ?? []).length > 0,
  bank: ({ bank }) => bank !== undefined,
  culture: ({ culture }) => culture !== undefined,
  troubles: ({ culture, sharedRisks }) =>
    (culture?.contaminations ?? []).length +
      (culture?.exceptions ?? []).length +
      (culture?.backups ?? []).length +
      (sharedRisks ?? []).length >
    0,
  genealogy: ({ culture }) => culture !== undefined,
  serology: ({ serology }) => serology !== undefined,
  transport: ({ collection }) => collection !== undefined,
  excursions: ({ excursions }) => (excursions ?? []).length > 0,
  prescription: () => true,
  interruptions: () => true,
};

/** Parts whose absence is the usual case: nobody needs to be told that there was no excursion beside others. */
const quietWhenEmpty: readonly EvidencePart[] = ['genealogy', 'troubles', 'excursions', 'reviews'];

/** Whether a part is shown, is said to be missing, or stays away. */
export const standingOf = (part: EvidencePart, state: PlacedOrder): 'shown' | 'missing' | 'none' =>
  isRecorded[part](state) ? 'shown' : quietWhenEmpty.includes(part) ? 'none' : 'missing';
