import { useState } from 'react';
import type { PlacedOrder } from '../../../../domain/order/state.js';
import type { Checked } from './check-form.js';
import { countDoubt } from './count-check.js';

/** The doubt about the count in a form, and whether the person stands by the number. */
export function useCountCheck(state: PlacedOrder | null, checked: Checked) {
  const [confirmed, setConfirmed] = useState<string>();
  const doubt = countDoubt(state, checked);
  return {
    doubt,
    confirmed: doubt !== undefined && doubt.count === confirmed,
    confirm: () => setConfirmed(doubt?.count),
  };
}
export type CountCheck = ReturnType<typeof useCountCheck>;
