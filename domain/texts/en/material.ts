import type { MaterialTexts } from '../material-texts.js';
import { choices, fields } from './material-forms.js';
import { events, refusals } from './material-sentences.js';

/** English words from prescription to harvest. */
export const material: MaterialTexts = {
  commands: {
    placeOrder: {
      title: 'Prescribe treatment',
      action: 'Sign prescription',
      help: 'Begins the order. The protocol in force today applies to it until its end.',
    },
    recordCollection: {
      title: 'Record collection',
      action: 'Record collection',
      help: 'What was taken, and how. Every tube gets its code here; a second person confirms.',
    },
    dispatchBiopsy: {
      title: 'Dispatch biopsy',
      action: 'Dispatch',
      help: 'Hands the tubes to the courier, at 2–8 °C.',
    },
    receiveBiopsy: {
      title: 'Receive biopsy',
      action: 'Record receipt',
      help: 'Scan every tube in the shipment. The material stays in quarantine until the intake decision.',
    },
    decideIntake: {
      title: 'Decide on intake',
      action: 'Sign decision',
      help: 'Whether this material may be used. A rejection asks for a new collection.',
    },
    startCulture: {
      title: 'Start culture',
      action: 'Record start',
      help: 'Isolation and primary vessels. A second person confirms.',
    },
    feedCulture: {
      title: 'Change medium',
      action: 'Record feeding',
      help: 'Each vessel has its own feeding interval.',
    },
    observeCulture: {
      title: 'Observe culture',
      action: 'Record observation',
      help: 'Confluence and morphology under the microscope. A suspicion of contamination holds the material.',
    },
    passageCulture: {
      title: 'Passage culture',
      action: 'Record passage',
      help: 'Count the live cells you took out, and say how many you put into each new vessel.',
    },
    harvestCulture: {
      title: 'Harvest culture',
      action: 'Record harvest',
      help: 'Ends the culture. Vessels in use that you do not name are discarded.',
    },
  },
  fields,
  choices,
  refusals,
  events,
  duties: {
    collect: 'Collect biopsy',
    dispatch: 'Dispatch biopsy',
    receive: 'Receive biopsy',
    decideIntake: 'Decide on intake',
    startCulture: 'Isolate cells',
    feed: 'Change medium',
    observe: 'Observe culture',
    passage: 'Passage vessel',
    harvestBy: 'Harvest culture',
  },
  deviationRules: {
    consentMissing: 'Collected without the patient’s consent',
    punchesOutOfRange: 'Number of punches outside the protocol',
    collectedWithPovidoneIodine: 'Skin prepared with povidone-iodine',
    receivedWithoutDispatch: 'Received without a recorded dispatch',
    biopsyOld: 'Biopsy older than planned at receipt',
    biopsyTooOld: 'Biopsy beyond its age limit at receipt',
    containerDamaged: 'Container not intact',
    labelsDiffer: 'Labels and documents do not agree',
    itemsMissing: 'Tubes missing from the shipment',
    temperatureExcursion: 'Temperature outside its limits',
    temperatureReject: 'Frozen during transport',
    noTemperatureEvidence: 'No usable temperature record',
    isolatedBeforeAcceptance: 'Cells isolated before the material was accepted',
    reagentExpired: 'Expired reagent lot used',
    allergenInReagent: 'Reagent contains an allergen of the patient',
    fedLate: 'Medium changed late',
    passagedEarly: 'Passaged below the planned confluence',
    passageLimitExceeded: 'Passage limit exceeded',
    cultureSuspicion: 'Suspicion of contamination',
    growthImplausible: 'Implausible cell count',
    harvestBelowTarget: 'Fewer cells harvested than needed',
    harvestViabilityLow: 'Viability at harvest below its limit',
  },
};
