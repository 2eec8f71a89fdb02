import type { QcVerdict } from '../../../../domain/order/state.js';
import type { IconName } from '../../ui/icon.js';
import type { Tone } from '../../ui/tone.js';

/** How each standing of a test looks. */
export const verdictLook: Record<
  QcVerdict | 'missing',
  { readonly tone: Tone; readonly icon?: IconName }
> = {
  pass: { tone: 'good', icon: 'check' },
  fail: { tone: 'bad', icon: 'cross' },
  invalid: { tone: 'warn', icon: 'alert' },
  missing: { tone: 'neutral', icon: 'clock' },
};
