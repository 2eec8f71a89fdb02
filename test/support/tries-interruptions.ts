import { correctionTargets, correctionOf } from './tries-corrections.js';
import { sent } from './sent.js';
import { odd, pick, type Tries } from './tries-situation.js';

/** What may be done at any time. */
export const interruptionTries: Tries<
  | 'confirmAsSecondPerson'
  | 'openDeviation'
  | 'classifyDeviation'
  | 'closeDeviation'
  | 'placeHold'
  | 'releaseHold'
  | 'stopOrder'
  | 'decideExcursion'
  | 'correctEntry'
> = {
  confirmAsSecondPerson: (s) =>
    sent(
      'confirmAsSecondPerson',
      { awaited: s.order.unwitnessed[0]?.awaited ?? '00000000-0000-4000-8000-0000000000ff' },
      s,
    ),
  openDeviation: (s) => sent('openDeviation', {}, s),
  classifyDeviation(s) {
    const open = s.order.deviations.filter(({ status }) => status === 'open');
    const first = open.find(({ grade }) => grade === 'unclassified') ?? open[0];
    return sent(
      'classifyDeviation',
      { deviationId: first?.deviationId ?? 'DEV', grade: odd(s.variant) ? 'critical' : 'minor' },
      s,
    );
  },
  closeDeviation(s) {
    const open = s.order.deviations.filter(({ status }) => status === 'open');
    const first = open.find(({ grade }) => grade !== 'unclassified') ?? open[0];
    return sent('closeDeviation', { deviationId: first?.deviationId ?? 'DEV' }, s);
  },
  placeHold: (s) => sent('placeHold', { scope: odd(s.variant) ? 'material' : 'treatment' }, s),
  releaseHold: (s) =>
    sent('releaseHold', { holdId: pick(s.order.holds, s.variant)?.holdId ?? 'HOLD' }, s),
  stopOrder: (s) => sent('stopOrder', { reason: 'other' }, s),
  decideExcursion: (s) =>
    sent(
      'decideExcursion',
      {
        excursionId: s.order.excursions?.find((each) => !each.decision)?.excursionId ?? 'EXC',
        excursionOutcome: odd(s.variant) ? 'rejectShipment' : 'use',
      },
      s,
    ),
  correctEntry(s) {
    const targets = correctionTargets(s.order);
    const target = pick(targets, s.order.revision + s.variant);
    return sent(
      'correctEntry',
      {
        target: target?.revision ?? 1,
        ...(target?.subject === undefined ? {} : { subject: target.subject }),
        correction: target
          ? correctionOf(target, odd(s.variant))
          : { field: 'punches', newNumber: 2 },
        reason: 'typingError',
      },
      s,
    );
  },
};
