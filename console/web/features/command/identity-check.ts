import { readScan } from '../../../../domain/identity/chain-of-identity.js';
import type { RawGroup } from './field.js';
import type { PlacedOrder } from '../../../../domain/order/state.js';

export type Slot = 'container' | 'patient';
export type SlotVerdict =
  | { readonly kind: 'empty' }
  | { readonly kind: 'match' }
  | { readonly kind: 'mismatch'; readonly scanned: string; readonly expected: readonly string[] };

/** What may be scanned into a slot: the containers of the session's product, or the patient's chain of identity. */
export function expectedIn(slot: Slot, state: PlacedOrder, sessionId: string): readonly string[] {
  if (slot === 'patient') return [state.chainOfIdentityId];
  const session = state.sessions.find((each) => each.sessionId === sessionId);
  return (session?.product?.containers ?? []).map((container) => container.code);
}

/** Judges a scan in its slot. An unreadable one is a mismatch too: what cannot be read proves nothing. */
export function judgeSlot(scanned: string, expected: readonly string[]): SlotVerdict {
  if (scanned.trim() === '') return { kind: 'empty' };
  const { id } = readScan(scanned);
  return expected.includes(id) ? { kind: 'match' } : { kind: 'mismatch', scanned: id, expected };
}

/** What stands in the slots of the form. */
export function scannedIn(payload: RawGroup): {
  sessionId: string;
  container: string;
  patient: string;
} {
  const text = (name: string) => {
    const raw = payload[name];
    return typeof raw === 'string' ? raw : '';
  };
  return {
    sessionId: text('sessionId'),
    container: text('containerCode'),
    patient: text('patientCode'),
  };
}

/** True when what was scanned into either slot is not this order's. */
export const isMismatch = (
  state: PlacedOrder,
  scanned: { sessionId: string; container: string; patient: string },
): boolean =>
  (['container', 'patient'] as const).some(
    (slot) =>
      judgeSlot(scanned[slot], expectedIn(slot, state, scanned.sessionId)).kind === 'mismatch',
  );

/** The slot a scan belongs into by what it is; the first empty one when that does not tell. */
export function slotOf(scanned: string, filled: { readonly container: boolean }): Slot {
  const { kind } = readScan(scanned);
  if (kind === 'container' || kind === 'vial') return 'container';
  if (kind === 'chainOfIdentity') return 'patient';
  return filled.container ? 'patient' : 'container';
}
