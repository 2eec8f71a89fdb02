import { remainingVials } from '../../domain/order/remaining-material.js';
import { openVisits } from '../../domain/order/visits.js';
import { localDate } from '../../domain/schedule/calendar.js';
import { addMinutes } from '../../domain/schedule/instants.js';
import { zone } from './people.js';
import { sent } from './sent.js';
import { odd, pick, type Tries } from './tries-situation.js';

/** The time after the dose, and the end of the order. */
export const aftercareTries: Tries<
  | 'recordSafetyCall'
  | 'recordFollowUp'
  | 'reportAdverseEvent'
  | 'reviewAdverseEvent'
  | 'decideContinuation'
  | 'recordDeath'
  | 'decideDisposition'
  | 'disposeMaterial'
> = {
  recordSafetyCall(s) {
    const given = s.order.sessions.filter(({ administration }) => administration);
    const open = given.find(({ safetyCalls = [] }) => !safetyCalls.some(({ reached }) => reached));
    return sent(
      'recordSafetyCall',
      {
        sessionId: (open ?? given[0])?.sessionId ?? 'S1',
        reached: !odd(s.variant),
        findings: ['redness'],
        interventions: odd(s.variant)
          ? [{ kind: 'ablativeLaser', area: 'cheekLeft', on: localDate(s.at, zone) }]
          : [],
      },
      s,
    );
  },
  recordFollowUp: (s) =>
    sent(
      'recordFollowUp',
      {
        month: odd(s.variant) ? 12 : (openVisits(s.order)[0]?.month ?? 1),
        visitOutcome: 'seen',
        scores: [],
        interventions: [],
      },
      s,
    ),
  reportAdverseEvent: (s) =>
    sent(
      'reportAdverseEvent',
      {
        adverseEvent: 'swelling',
        ctcaeGrade: odd(s.variant) ? 3 : 1,
        serious: false,
        relation: 'possible',
        onsetAt: addMinutes(s.at, -60),
      },
      s,
    ),
  reviewAdverseEvent(s) {
    const events = s.order.adverseEvents ?? [];
    const open = events.find(({ reviewedAt }) => reviewedAt === undefined) ?? events[0];
    return sent(
      'reviewAdverseEvent',
      { adverseEventId: open?.adverseEventId ?? 'AE', toldAuthority: true },
      s,
    );
  },
  decideContinuation(s) {
    const continuation = pick(
      ['continue', 'continue', 'fewerSessions', 'stop'] as const,
      s.variant,
    );
    return continuation === 'fewerSessions'
      ? sent(
          'decideContinuation',
          { continuation, sessions: Math.max(1, s.order.sessions.length - 1) },
          s,
        )
      : sent('decideContinuation', { continuation: continuation ?? 'continue' }, s);
  },
  recordDeath: (s) => sent('recordDeath', { diedOn: localDate(s.at, zone) }, s),
  decideDisposition: (s) =>
    sent('decideDisposition', { disposition: odd(s.variant) ? 'store' : 'destroy' }, s),
  disposeMaterial(s) {
    const left = remainingVials(s.order).map(({ code }) => code);
    return sent(
      'disposeMaterial',
      {
        disposedVials: odd(s.variant) ? left.slice(0, 1) : left,
        otherMaterial: left.length === 0 || !odd(s.variant),
      },
      s,
    );
  },
};
