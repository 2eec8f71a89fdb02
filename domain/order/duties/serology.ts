import { needsSerology, openMarkers, serologyDueAt, unconfirmedMarkers } from '../serology.js';
import type { Stage } from '../sections.js';
import type { PlacedOrder } from '../state.js';
import type { Duty } from './duty.js';

/** From the arrival of the blood until the bank is used. */
const stages: readonly Stage[] = [
  'awaitingIntakeDecision',
  'awaitingIsolation',
  'culturing',
  'awaitingBanking',
  'awaitingQcDecision',
  'awaitingCertification',
];

/** The next step of the serology: its results, the confirmation of a reactive marker, or the decision. */
export function serologyDuties(state: PlacedOrder): readonly Duty[] {
  const { serology, laboratory, orderId, attempt } = state;
  if (!needsSerology(state) || serology?.decision || !stages.includes(state.stage)) return [];
  const common = {
    dueAt: serologyDueAt(state),
    siteId: laboratory.siteId,
    escalatesTo: ['qualityAssurance'] as const,
  };
  const key = (what: string) =>
    [orderId, 'serology', `${what}@${serology?.lastAt ?? ''}`, attempt].join('/');
  if (!serology || openMarkers(serology).length > 0)
    return [
      {
        ...common,
        key: key('record'),
        kind: 'recordSerology',
        subject: serology ? openMarkers(serology).join(' ') : '',
        command: 'recordSerology',
        roles: ['qcAnalyst'],
      },
    ];
  const reactive = unconfirmedMarkers(serology);
  if (reactive.length > 0)
    return [
      {
        ...common,
        key: key('confirm'),
        kind: 'confirmSerology',
        subject: reactive.join(' '),
        command: 'recordConfirmatory',
        roles: ['qcAnalyst'],
      },
    ];
  return [
    {
      key: key('decide'),
      kind: 'decideSerology',
      subject: '',
      command: 'decideSerology',
      roles: ['qualityAssurance'],
      dueAt: common.dueAt,
      escalatesTo: ['qualifiedPerson'],
    },
  ];
}
