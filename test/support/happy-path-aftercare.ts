import { remainingVials } from '../../domain/order/remaining-material.js';
import { instantOf, localDate } from '../../domain/schedule/calendar.js';
import { addDays } from '../../domain/schedule/instants.js';
import { addCalendarMonths } from '../../domain/schedule/months.js';
import { act, witness, type HappyStep } from './happy-step.js';
import { zone } from './people.js';

/** From the last dose to the end of the order: four visits, and what is left is destroyed. */
export function aftercareSteps(lastGivenAt: string): readonly HappyStep[] {
  const visits = [1, 3, 6, 12].map((month) => ({ month, at: visitAt(lastGivenAt, month) }));
  const decidedAt = visitAt(lastGivenAt, 12, '15:00');
  const disposedAt = addDays(decidedAt, 4);
  return [
    ...visits.map(({ month, at }) =>
      act('recordFollowUp', ['clinician', 1], at, () => ({
        payload: {
          month,
          visitOutcome: 'seen',
          scores: [
            { area: 'cheekLeft', examinerPoints: 2, patientPoints: 2 },
            { area: 'cheekRight', examinerPoints: 2, patientPoints: 3 },
          ],
          interventions: [],
        },
      })),
    ),
    act('decideDisposition', ['qualityAssurance', 1], decidedAt, () => ({
      payload: { disposition: 'destroy' },
    })),
    act('disposeMaterial', ['labTechnician', 1], disposedAt, (order) => ({
      payload: {
        disposedVials: remainingVials(order).map(({ code }) => code),
        otherMaterial: false,
      },
    })),
    witness('disposeMaterial', 'labTechnician', 2, addDays(disposedAt, 0.01)),
  ];
}

const visitAt = (lastGivenAt: string, month: number, time = '10:00'): string =>
  instantOf({ date: addCalendarMonths(localDate(lastGivenAt, zone), month), time, zone });
