import type { OrderId } from '../../domain/identifiers.js';
import { addHours, addMinutes } from '../../domain/schedule/instants.js';
import { happyPath } from './happy-path.js';
import { aftercareSteps } from './happy-path-aftercare.js';
import { care, inUse, look, materialSteps, passage, reagents } from './happy-path-material.js';
import { bankResults, session } from './happy-path-treatment.js';
import { act, witness, type ClockFrom, type HappyStep } from './happy-step.js';

const technician = ['labTechnician', 1] as const;

/**
 * A clean run at the pace of a real one. Day 0 is the punch, Monday 10:00 in Istanbul; the biopsy is received on Tuesday
 * at 09:30, the cells are harvested on day 33 and certified on day 49, the sessions are on days 52, 70 and 92.
 */
export function cleanRun(orderId: OrderId, punchAt: string): readonly HappyStep[] {
  const at = clockOf(punchAt);
  return [
    ...certified(orderId, punchAt),
    ...session(1, at(49, 4), at(52)),
    ...session(2, at(53), at(70)),
    ...session(3, at(71), at(92)),
    ...aftercareSteps(at(92, 4, 10)),
  ].sort((a, b) => a.at.localeCompare(b.at));
}

/** The same up to the certificate. */
export function certified(orderId: OrderId, punchAt: string): readonly HappyStep[] {
  const at = clockOf(punchAt);
  const [prescribe] = happyPath({ orderId, start: at(-3) });
  if (!prescribe) throw new Error('the happy path begins with a prescription');
  return [prescribe, ...arrival(at), ...growth(at), ...bank(at)];
}

/** Days, hours and minutes after the punch. */
export const clockOf =
  (punchAt: string): ClockFrom =>
  (days, hours = 0, minutes = 0) =>
    addMinutes(addHours(punchAt, days * 24 + hours), minutes);

/** As in the happy path, which begins a day after its prescription; only the courier is slower and the record warmer. */
export function arrival(at: ClockFrom): readonly HappyStep[] {
  const usual = materialSteps((days, hours, minutes) => at(days - 1, hours, minutes));
  const until = usual.findIndex((step) => step.type === 'dispatchBiopsy');
  const serology = usual.filter((step) => step.type.endsWith('Serology'));
  return [
    ...usual.slice(0, until),
    act('dispatchBiopsy', ['clinicAssistant', 1], at(0, 2), () => ({
      payload: { waybill: 'WB-1', expectedAt: at(1) },
    })),
    act('receiveBiopsy', technician, at(0, 23, 30), ({ collection }) => ({
      payload: {
        itemCodes: collection?.items.map(({ code }) => code) ?? [],
        containerIntact: true,
        labelsMatch: true,
        temperature: {
          record: 'summary',
          minCelsius: 2.4,
          maxCelsius: 7.1,
          minutesAbove: 0,
          minutesBelow: 0,
          longestGapMinutes: 5,
        },
      },
    })),
    witness('receiveBiopsy', 'labTechnician', 2, at(0, 23, 45)),
    act('decideIntake', ['qcApprover', 1], at(1, 1), () => ({ payload: { outcome: 'accept' } })),
    ...serology,
    act('startCulture', technician, at(1, 4), () => ({
      payload: {
        method: 'enzymatic',
        incubator: 'INC-1',
        outputs: [{ vesselType: 'T25', count: 2, seededLiveCellsEach: 50_000 }],
        reagentLots: ['DMEM-01'],
      },
      facts: { reagents },
    })),
    witness('startCulture', 'labTechnician', 2, at(1, 4, 10)),
  ];
}

/** Four passages, medium every three days, and 112 million cells at 96 % on day 33. */
export const growth = (at: ClockFrom): readonly HappyStep[] => [
  ...care(at, 4, 30),
  ...care(at, 7, 50),
  ...care(at, 10, 70),
  ...care(at, 13, 80),
  look(at(14, -1), 85),
  passage(at(14), 2_000_000, { count: 4, each: 450_000 }),
  ...care(at, 17, 60),
  look(at(20, -1), 85),
  passage(at(20), 20_000_000, { count: 8, each: 600_000 }),
  ...care(at, 23, 60),
  look(at(26, 11), 85),
  passage(at(26, 12), 45_000_000, { count: 12, each: 700_000 }),
  ...care(at, 30, 60),
  look(at(33, -1), 90),
  act('harvestCulture', technician, at(33), (order) => ({
    payload: { inputs: inUse(order), liveCells: 112_000_000, viabilityPercent: 96 },
  })),
];

/** Three doses, a reserve and a test vial, frozen within the hour; sterility takes its fourteen days. */
export const bank = (at: ClockFrom): readonly HappyStep[] => [
  act('bankVials', technician, at(33, 2), () => ({
    payload: {
      vials: (
        [
          ['dose', 3],
          ['reserve', 1],
          ['test', 1],
        ] as const
      ).map(([purpose, count]) => ({ purpose, count, ml: 1.2, liveCellsEach: 18_000_000 })),
      frozenAt: at(33, 1),
      location: 'D1/R2/B3',
    },
  })),
  witness('bankVials', 'labTechnician', 2, at(33, 2, 10)),
  bankResults(at(34), [
    { test: 'endotoxin', finding: 'measured', value: 0.1 },
    { test: 'viability', finding: 'measured', value: 93 },
    { test: 'mycoplasmaNat', finding: 'negative' },
    { test: 'identityCd90', finding: 'measured', value: 95 },
    { test: 'purityKeratinocytes', finding: 'measured', value: 0.4 },
  ]),
  bankResults(at(36), [{ test: 'strMatch', finding: 'match' }]),
  act('reviewBatchRecord', ['qualityAssurance', 1], at(37), () => ({ payload: {} })),
  bankResults(at(47), [{ test: 'sterility', finding: 'negative' }]),
  act('decideQc', ['qcApprover', 1], at(48), () => ({ payload: { outcome: 'accept' } })),
  act('certifyRelease', ['qualifiedPerson', 1], at(49), () => ({ payload: {} })),
];
