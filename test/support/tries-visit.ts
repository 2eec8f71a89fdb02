import { sent } from './sent.js';
import {
  checklist,
  containerOf,
  containersThat,
  odd,
  pick,
  sessionId,
  temperature,
  type Tries,
} from './tries-situation.js';

/** The day of the injection, from the arrival of the product. */
export const visitTries: Tries<
  | 'receiveSessionProduct'
  | 'confirmIdentity'
  | 'authoriseAdministration'
  | 'recordAdministration'
  | 'recordMissedSession'
  | 'discardProduct'
> = {
  receiveSessionProduct(s) {
    const { order, variant } = s;
    const id = sessionId(order);
    const filled = containersThat(order, 'released', 'filled', 'blocked')
      .filter((each) => each.sessionId === id)
      .map(({ code }) => code);
    return sent(
      'receiveSessionProduct',
      {
        sessionId: id,
        containerCodes: filled.length > 0 ? filled : [containerOf(order, variant)],
        containerIntact: true,
        temperature: temperature(variant),
      },
      s,
    );
  },
  confirmIdentity: (s) =>
    sent(
      'confirmIdentity',
      {
        sessionId: sessionId(s.order),
        containerCode: containerOf(s.order, s.variant),
        patientCode: s.order.chainOfIdentityId,
      },
      s,
    ),
  authoriseAdministration: (s) =>
    sent(
      'authoriseAdministration',
      {
        sessionId: sessionId(s.order),
        ...checklist(s.variant),
        interventions: [],
        mixedWithFiller: false,
      },
      s,
    ),
  recordAdministration: (s) =>
    sent(
      'recordAdministration',
      {
        sessionId: sessionId(s.order),
        doses: [{ area: 'cheekLeft', ml: 0.5, technique: 'papule', depthMm: 1.5 }],
        usedContainers: [{ code: containerOf(s.order, s.variant), usedMl: 0.5 }],
        anaesthesia: s.variant === 6 ? 'topical' : 'none',
        interventions: [],
        mixedWithFiller: s.variant === 5,
      },
      s,
    ),
  recordMissedSession: (s) =>
    sent(
      'recordMissedSession',
      { sessionId: sessionId(s.order), missedReason: 'patientAbsent' },
      s,
    ),
  discardProduct(s) {
    const left = containersThat(s.order, 'unusable', 'partlyUsed', 'blocked', 'released');
    const first = pick(left, odd(s.variant) ? s.variant : 0);
    const all = left.filter((each) => each.sessionId === first?.sessionId).map(({ code }) => code);
    return sent(
      'discardProduct',
      {
        sessionId: first?.sessionId ?? sessionId(s.order),
        containerCodes: all.length > 0 ? all.slice(0, 20) : [containerOf(s.order, 0)],
        discardReason: 'leftOver',
      },
      s,
    );
  },
};
