import { treatmentSettings } from '../../protocol/treatment-settings.js';
import { addDays, addHours, latestOf } from '../../schedule/instants.js';
import { isStoredWithConsent, somethingRemains } from '../remaining-material.js';
import { lastGivenAt } from '../sessions.js';
import type { PlacedOrder, StateAt } from '../state.js';
import { endOfDay, openVisits } from '../visits.js';
import type { Duty } from './duty.js';
import { dutyKey } from './key.js';
import { lateResults } from './late-results.js';

/** Visits still to come, and results of given products. A visit counts from the last dose: a later one moves it. */
export function followUpDuties(state: StateAt<'followUp'>): readonly Duty[] {
  const last = lastGivenAt(state.sessions) ?? state.stageSince;
  return [
    ...openVisits(state).map(({ month, toOn }): Duty => ({
      key: dutyKey(state, `M${month}@${last}`),
      kind: 'followUpVisit',
      subject: `M${month}`,
      command: 'recordFollowUp',
      roles: ['clinician', 'clinicAssistant'],
      siteId: state.clinic.siteId,
      dueAt: endOfDay(state, toOn),
      escalatesTo: ['coordinator'],
    })),
    ...lateResults(state),
  ];
}

/** What is left of the cells, decided and destroyed; also long after the end, when a consent to store is taken back. */
export function endOfLifeDuties(
  state: StateAt<'awaitingDisposition' | 'completed' | 'stopped'>,
): readonly Duty[] {
  return [...disposition(state), ...lateResults(state)];
}

function disposition(state: PlacedOrder): readonly Duty[] {
  if (!somethingRemains(state) || isStoredWithConsent(state)) return [];
  const { decideWithinDays, waitHours, disposeWithinDays } = treatmentSettings(
    state.protocol,
  ).disposition;
  const decided = state.disposition;
  if (decided?.outcome === 'destroy')
    return [
      {
        key: dutyKey(state, `disposeMaterial@${decided.decidedAt}`),
        kind: 'disposeMaterial',
        subject: '',
        command: 'disposeMaterial',
        roles: ['labTechnician'],
        siteId: state.laboratory.siteId,
        dueAt: addDays(addHours(decided.decidedAt, waitHours), disposeWithinDays),
        escalatesTo: ['qualityAssurance'],
      },
    ];
  const since = latestOf(state.stageSince, decided?.decidedAt ?? state.stageSince);
  return [
    {
      key: dutyKey(state, `decideDisposition@${since}`),
      kind: 'decideDisposition',
      subject: '',
      command: 'decideDisposition',
      roles: ['qualityAssurance'],
      dueAt: addDays(since, decideWithinDays),
      escalatesTo: ['qualifiedPerson'],
    },
  ];
}
