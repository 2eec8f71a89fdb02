import { hazardousMarkers, openMarkers } from '../../domain/order/serology.js';
import { sent } from './sent.js';
import { odd, pick, type Tries } from './tries-situation.js';

/** Infection markers of the donor, beside everything else. */
export const serologyTries: Tries<'recordSerology' | 'recordConfirmatory' | 'decideSerology'> = {
  recordSerology: (s) =>
    sent(
      'recordSerology',
      {
        sampledAt: s.variant === 5 ? s.at : (s.order.collection?.collectedAt ?? s.at),
        hiv12: 'nonReactive',
        hbsAg: odd(s.variant) ? 'reactive' : 'nonReactive',
        antiHbc: s.variant === 6 ? 'invalid' : 'nonReactive',
        hcv: 'nonReactive',
        syphilis: 'nonReactive',
      },
      s,
    ),
  recordConfirmatory: (s) =>
    sent(
      'recordConfirmatory',
      {
        marker: (s.order.serology ? openMarkers(s.order.serology)[0] : undefined) ?? 'hbsAg',
        confirmation:
          pick(['notConfirmed', 'notConfirmed', 'indeterminate', 'confirmed'], s.variant) ??
          'confirmed',
      },
      s,
    ),
  decideSerology(s) {
    const { serology } = s.order;
    const isHazardous = serology !== undefined && hazardousMarkers(serology).length > 0;
    const sensible = isHazardous ? 'isolatedStorage' : 'release';
    return sent('decideSerology', { outcome: odd(s.variant) ? 'stop' : sensible }, s);
  },
};
