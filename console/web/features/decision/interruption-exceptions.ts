import { readForm } from '../command/read-form.js';
import { catalogue } from '../../../../domain/order/catalogue.js';
import type { DecisionSubject } from './decision-subject.js';
import type { Exception } from './exception.js';

/**
 * Holds, open deviations of this attempt and facts without their second person. What the decision itself is about
 * (the deviation to close, the hold to release) is chosen in its form and no exception to it.
 */
export function interruptionExceptions({ state, type }: DecisionSubject): readonly Exception[] {
  const about = new Set(readForm(catalogue[type].payload()).map((field) => field.widget));
  return [
    ...(about.has('hold')
      ? []
      : state.holds.map((hold): Exception => ({ key: `hold ${hold.holdId}`, kind: 'hold', hold }))),
    ...state.deviations
      .filter(({ status, attempt }) => status === 'open' && attempt === state.attempt)
      .filter(() => !about.has('deviation'))
      .map((deviation): Exception => ({
        key: `deviation ${deviation.deviationId} ${deviation.grade}`,
        kind: 'deviation',
        deviation,
      })),
    ...state.unwitnessed.map((waiting): Exception => ({
      key: `secondPerson ${waiting.awaited}`,
      kind: 'secondPerson',
      waiting,
    })),
  ];
}
