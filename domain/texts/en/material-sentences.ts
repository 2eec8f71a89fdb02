import type { MaterialTexts } from '../material-texts.js';
import { choices } from './material-forms.js';

/** Why something from prescription to harvest cannot be done, in English, and what to do instead. */
export const refusals: MaterialTexts['refusals'] = {
  permitLapsed: ({ validUntil }, { date }) =>
    `The permit of this protocol was valid until ${date(validUntil)}. Quality assurance has to approve a version with a valid permit.`,
  indicationNotCovered: ({ indication }) =>
    `The protocol does not cover this indication: ${choices[indication]}.`,
  areaNotCovered: ({ area }) => `The protocol does not cover this area: ${choices[area]}.`,
  contraindicated: ({ contraindication }) =>
    `Contraindicated under this protocol: ${choices[contraindication]}.`,
  consentMissing: ({ scope }) => `The patient’s consent is missing: ${choices[scope]}.`,
  sessionsOutOfRange: ({ sessions, from, to }) =>
    `The protocol provides ${from} to ${to} sessions, not ${sessions}.`,
  doseTooHigh: ({ ml, maxMl }, { number }) =>
    `${number(ml)} mL per session is more than the protocol allows (${number(maxMl)} mL).`,
  patientNotAtSite: () => 'This patient is not registered at your site.',
  notCollected: ({ attempt }) => `Nothing has been collected in attempt ${attempt} yet.`,
  alreadyCollected: ({ attempt }) =>
    `The collection of attempt ${attempt} is already recorded. A wrong entry is corrected, not entered again.`,
  alreadyReceived: ({ attempt }) => `The receipt of attempt ${attempt} is already recorded.`,
  biopsyMissing: () =>
    'No biopsy for culture is among the tubes. Without it there is nothing to grow.',
  unknownItem: ({ code }) =>
    `${code} is not a tube of this collection. Put it aside and tell quality assurance.`,
  tooOld: ({ ageHours, limitHours }, { number }) =>
    `The biopsy is ${number(ageHours, 1)} h old; the limit is ${limitHours} h. It can be rejected, or quality assurance grants an exception.`,
  temperatureRejected: () =>
    'The temperature record shows that the cells were frozen. The material can only be rejected.',
  beforeEarlierStep: ({ performedAt, earlierAt }, { instant }) =>
    `This cannot have been done at ${instant(performedAt)}: the step before it was at ${instant(earlierAt)}. Check the time.`,
  exceptionNeedsDeviation: ({ deviationId }) =>
    `${deviationId} is open. Accept with deviation, or have it graded as minor or closed first.`,
  attemptsUsedUp: ({ allowed }) =>
    `All ${allowed} attempts of the protocol are used. The order can only be stopped.`,
  unknownVessel: ({ code }) => `${code} is not a vessel of this culture.`,
  vesselNotInUse: ({ code, status }) => `${code} is not in use any more: ${vesselStatus[status]}.`,
  allergenInReagent: ({ lot, allergen }) =>
    `Lot ${lot} contains ${choices[allergen].toLowerCase()}, to which the patient is allergic.`,
  unknownReagentLot: ({ lot }) => `There is no reagent lot ${lot}. Check the label.`,
  moreSeededThanCounted: ({ seeded, counted }, { number }) =>
    `${number(seeded)} live cells seeded are more than the ${number(counted)} counted. Check the numbers.`,
  nothingHarvested: () => 'Nothing has been harvested yet.',
};

/** What happened from prescription to harvest, in English. */
export const events: MaterialTexts['events'] = {
  orderPlaced: ({ prescription }, { number }) =>
    `Treatment prescribed: ${prescription.sessions} sessions of ${number(prescription.mlPerSession)} mL, ${choices[prescription.indication].toLowerCase()}`,
  biopsyCollected: ({ collection }) =>
    `Biopsy collected: ${counted(collection.items.length, 'tube')}, donation ${collection.donationNumber}`,
  biopsyDispatched: ({ waybill, expectedAt }, { instant }) =>
    `Biopsy dispatched with waybill ${waybill}, expected ${instant(expectedAt)}`,
  biopsyReceived: ({ receipt, items }, { number }) =>
    `Biopsy received: ${counted(items.length, 'tube')}, ${number(receipt.ageHours, 1)} h old, temperature ${temperature[receipt.temperature]}`,
  intakeAccepted: ({ withDeviation }) =>
    withDeviation ? 'Material accepted with deviation' : 'Material accepted',
  attemptRejected: ({ attempt, reason }) => `Attempt ${attempt} is over: ${rejection[reason]}`,
  cultureStarted: ({ culture }) =>
    `Culture started: ${choices[culture.method].toLowerCase()}, ${counted(culture.vessels.length, 'vessel')}, incubator ${culture.incubator}`,
  cultureFed: ({ vessels, mediumLot }) =>
    `Medium changed in ${counted(vessels.length, 'vessel')}, lot ${mediumLot}`,
  cultureObserved: ({ observations }) =>
    `Culture observed: ${counted(observations.length, 'vessel')}`,
  culturePassaged: ({ inputs, outputs, liveCells, viabilityPercent }, { number }) =>
    `Passage: ${counted(inputs.length, 'vessel')} into ${outputs.length}, ${number(liveCells)} live cells, viability ${number(viabilityPercent, 1)} %`,
  cultureHarvested: ({ harvest }, { number }) =>
    `Harvested: ${number(harvest.liveCells)} live cells, viability ${number(harvest.viabilityPercent, 1)} %, target ${number(harvest.targetLiveCells)}`,
};

const counted = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`;

const rejection = {
  intake: 'material rejected at intake',
  quality: 'product rejected by quality control',
  lost: 'shipment lost',
  contamination: 'contaminated',
  shortfall: 'too few cells',
};

const vesselStatus = {
  inUse: 'in use',
  passaged: 'passaged',
  harvested: 'harvested',
  discarded: 'discarded',
};

const temperature = {
  inBand: 'within limits',
  review: 'to be reviewed',
  outOfSpecification: 'out of specification',
  reject: 'to be rejected',
  noEvidence: 'without evidence',
};
