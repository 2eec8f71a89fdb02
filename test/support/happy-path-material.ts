import type { PlacedOrder } from '../../domain/order/state.js';
import { act, witness, type ClockFrom, type HappyStep } from './happy-step.js';

/** Reagents of the happy path, as the record would know them. */
export const reagents = [
  { lot: 'DMEM-01', name: 'Medium', expiresAt: '2099-12-31', contains: [] },
  { lot: 'TRY-01', name: 'Trypsin', expiresAt: '2099-12-31', contains: [] },
];
const technician = ['labTechnician', 1] as const;

/** From the collection to the harvest: day 1 to day 20. */
export const materialSteps = (at: ClockFrom): readonly HappyStep[] => [
  act('recordCollection', ['clinician', 1], at(1), () => ({
    payload: {
      bodySite: 'behindEarLeft',
      punches: 1,
      skinPreparation: 'alcohol',
      items: [
        { kind: 'biopsy', purpose: 'culture' },
        { kind: 'blood', purpose: 'serology' },
      ],
    },
    facts: { donationNumber: 'A999926000001' },
  })),
  witness('recordCollection', 'clinicAssistant', 1, at(1, 0, 10)),
  act('dispatchBiopsy', ['clinicAssistant', 1], at(1, 1), () => ({
    payload: { waybill: 'WB-1', expectedAt: at(1, 12) },
  })),
  act('receiveBiopsy', technician, at(1, 10), ({ collection }) => ({
    payload: {
      itemCodes: collection?.items.map(({ code }) => code) ?? [],
      containerIntact: true,
      labelsMatch: true,
      temperature: {
        record: 'summary',
        minCelsius: 3,
        maxCelsius: 6,
        minutesAbove: 0,
        minutesBelow: 0,
        longestGapMinutes: 5,
      },
    },
  })),
  witness('receiveBiopsy', 'labTechnician', 2, at(1, 10, 10)),
  act('decideIntake', ['qcApprover', 1], at(1, 12), () => ({ payload: { outcome: 'accept' } })),
  act('startCulture', technician, at(2), () => ({
    payload: {
      method: 'enzymatic',
      incubator: 'INC-1',
      outputs: [{ vesselType: 'T25', count: 2, seededLiveCellsEach: 50_000 }],
      reagentLots: ['DMEM-01'],
    },
    facts: { reagents },
  })),
  witness('startCulture', 'labTechnician', 2, at(2, 0, 10)),
  act('recordSerology', ['qcAnalyst', 1], at(3), ({ collection }) => ({
    payload: {
      sampledAt: collection?.collectedAt ?? at(1),
      hiv12: 'nonReactive',
      hbsAg: 'nonReactive',
      antiHbc: 'nonReactive',
      hcv: 'nonReactive',
      syphilis: 'nonReactive',
    },
  })),
  act('decideSerology', ['qualityAssurance', 1], at(4), () => ({
    payload: { outcome: 'release' },
  })),
  ...care(at, 5, 40),
  look(at(8, -1), 85),
  passage(at(8), 2_000_000, { count: 4, each: 450_000 }),
  ...care(at, 11, 50),
  look(at(14, -1), 85),
  passage(at(14), 28_000_000, { count: 16, each: 500_000 }),
  ...care(at, 17, 60),
  look(at(20, -1), 85),
  act('harvestCulture', technician, at(20), (order) => ({
    payload: { inputs: inUse(order), liveCells: 130_000_000, viabilityPercent: 97 },
  })),
];

export const inUse = ({ culture }: PlacedOrder): string[] =>
  (culture?.vessels ?? []).filter(({ status }) => status === 'inUse').map(({ code }) => code);

/** Every vessel in use is looked at. */
export const look = (at: string, confluencePercent: number): HappyStep =>
  act('observeCulture', technician, at, (order) => ({
    payload: {
      observations: inUse(order).map((vessel) => ({
        vessel,
        confluencePercent,
        morphology: 'typical',
        suspicion: 'none',
      })),
    },
  }));

/** Every vessel in use is looked at and fed. */
export const care = (
  at: ClockFrom,
  day: number,
  confluencePercent: number,
): readonly HappyStep[] => [
  look(at(day), confluencePercent),
  act('feedCulture', technician, at(day, 0, 30), (order) => ({
    payload: { vessels: inUse(order), mediumLot: 'DMEM-01', volumeMl: 20 },
    facts: { reagents },
  })),
];

/** Every vessel in use is emptied into new ones. */
export const passage = (
  at: string,
  liveCells: number,
  output: { readonly count: number; readonly each: number },
): HappyStep =>
  act('passageCulture', technician, at, (order) => ({
    payload: {
      inputs: inUse(order),
      liveCells,
      viabilityPercent: 97,
      outputs: [{ vesselType: 'T175', count: output.count, seededLiveCellsEach: output.each }],
      reagentLots: ['DMEM-01', 'TRY-01'],
    },
    facts: { reagents },
  }));
