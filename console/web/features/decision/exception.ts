import type { HistoryEntry } from '../../../contract/reads.js';
import type {
  Deviation,
  Excursion,
  Hold,
  TemperatureVerdict,
  Unwitnessed,
} from '../../../../domain/order/state.js';
import type { Limit } from '../../../../domain/protocol/protocol.js';
import type { QcTest } from '../../../../domain/quality/qc-tests.js';

type Facts =
  | { readonly kind: 'missing'; readonly test: QcTest; readonly dueAt: string }
  | { readonly kind: 'invalid'; readonly test: QcTest }
  | { readonly kind: 'failed'; readonly test: QcTest }
  | {
      readonly kind: 'outOfLimit';
      readonly test: QcTest;
      readonly value: number;
      readonly limit: Limit;
    }
  | { readonly kind: 'repeated'; readonly test: QcTest; readonly count: number }
  | { readonly kind: 'age'; readonly ageHours: number; readonly limitHours: number }
  | { readonly kind: 'temperature'; readonly verdict: Exclude<TemperatureVerdict, 'inBand'> }
  | { readonly kind: 'containerDamaged' | 'labelsDiffer' }
  | { readonly kind: 'belowTarget'; readonly liveCells: number; readonly target: number }
  | { readonly kind: 'viabilityLow'; readonly percent: number; readonly limitPercent: number }
  | { readonly kind: 'suspicion'; readonly vessel: string; readonly at: string }
  | { readonly kind: 'productExpired'; readonly expiredAt: string }
  | { readonly kind: 'hold'; readonly hold: Hold }
  | { readonly kind: 'deviation'; readonly deviation: Deviation }
  | { readonly kind: 'excursion'; readonly excursion: Excursion }
  | { readonly kind: 'secondPerson'; readonly waiting: Unwitnessed }
  | { readonly kind: 'lateEntry'; readonly entry: HistoryEntry }
  | { readonly kind: 'changedAfterReview'; readonly entry: HistoryEntry };

/**
 * Something out of the ordinary in what a decision rests on. The key says what was seen: when the thing changes it is
 * another exception, and must be seen again.
 */
export type Exception = { readonly key: string } & Facts;
export type ExceptionKind = Exception['kind'];
