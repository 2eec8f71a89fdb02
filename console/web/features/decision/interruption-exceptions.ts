import { readForm } from '../command/read-form.js';
import { catalogue } from '../../../../domain/order/catalogue.js';
import { biopsySubject } from '../../../../domain/order/biopsy-doubts.js';
import type { Excursion } from '../../../../domain/order/state.js';
import { openExcursion } from '../../../../domain/order/treatment-stops.js';
import { readsOf, type DecisionSubject } from './decision-subject.js';
import type { Exception } from './exception.js';

/**
 * Holds, open deviations of this attempt, shipments in doubt that nobody has decided on, and facts without their second person. What the decision itself is about
 * (the deviation to close, the hold to release) is chosen in its form and no exception to it.
 */
export function interruptionExceptions(decision: DecisionSubject): readonly Exception[] {
  const { state, type } = decision;
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
    ...(about.has('excursion') ? [] : openShipments(decision)).map((excursion): Exception => ({
      key: `excursion ${excursion.excursionId}`,
      kind: 'excursion',
      excursion,
    })),
    ...state.unwitnessed.map((waiting): Exception => ({
      key: `secondPerson ${waiting.awaited}`,
      kind: 'secondPerson',
      waiting,
    })),
  ];
}

/** Undecided shipments of what is decided on: the biopsy, or the product of the session. */
function openShipments(decision: DecisionSubject): readonly Excursion[] {
  const reads = readsOf(decision);
  const subjects = [
    ...(reads.includes('intake') ? [biopsySubject] : []),
    ...(reads.includes('sessions') && decision.sessionId ? [decision.sessionId] : []),
  ];
  return subjects.flatMap((subject) => openExcursion(decision.state, subject) ?? []);
}
