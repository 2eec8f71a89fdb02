/** Product that may not be used for now: vials in the tank and containers that were filled from them. */
import type { Sent } from '../command.js';
import type { QcTest } from '../quality/qc-tests.js';
import { refusal, type Refusal } from '../refusal.js';
import { derivedId } from './deviations.js';
import type { OrderEvent } from './events.js';
import { statusesWithProduct } from './sessions.js';
import type { PlacedOrder, SessionProduct, Vial } from './state.js';

/** True when doses of this order's bank may be in use: a failure from here on can have done harm. */
export const isInUse = ({ certifiedAt, sessions }: PlacedOrder): boolean =>
  certifiedAt !== undefined || sessions.length > 0;

/** Vials for a dose that are still there and not blocked. */
const blockableVials = ({ bank }: PlacedOrder): readonly Vial[] =>
  (bank?.vials ?? []).filter(
    ({ purpose, status }) =>
      (purpose === 'dose' || purpose === 'reserve') &&
      ['filled', 'quarantined', 'released', 'allocated'].includes(status),
  );

/** Containers of products that were not given. */
const blockableContainers = ({ sessions }: PlacedOrder): readonly string[] =>
  sessions
    .filter(({ status }) => statusesWithProduct.some((each) => each === status))
    .flatMap(({ product }) => product?.containers ?? [])
    .filter(({ status }) => status === 'filled' || status === 'released')
    .map(({ code }) => code);

/** Blocks everything that is left; nothing when nothing is. */
export function blockEverything(
  state: PlacedOrder,
  reason: 'latePositive' | 'correction',
): readonly OrderEvent[] {
  const vials = blockableVials(state).map(({ code }) => code);
  const containers = blockableContainers(state);
  return vials.length + containers.length > 0
    ? [{ type: 'productBlocked', reason, vials, containers }]
    : [];
}

/** A test that failed too late: clinicians must know at once, and nothing more may be given. */
export function latePositiveEvents(
  state: PlacedOrder,
  sent: Pick<Sent, 'commandId'>,
  failed: { readonly sampleCode: string; readonly tests: readonly QcTest[] },
): readonly OrderEvent[] {
  if (failed.tests.length === 0) return [];
  const sessionsGiven = state.sessions
    .filter(({ status }) => status === 'administered')
    .map(({ sessionId }) => sessionId);
  const found = failed.tests.map((test, i): OrderEvent => ({
    type: 'latePositiveFound',
    latePositiveId: derivedId(sent, 'LATE', i + 1),
    sampleCode: failed.sampleCode,
    test,
    sessionsGiven,
  }));
  return [...found, ...blockEverything(state, 'latePositive')];
}

/** Why a product may not be used: one of its containers is blocked (`productBlocked`). */
export const blockedProduct = ({ batchNumber, containers }: SessionProduct): Refusal | undefined =>
  containers.some(({ status }) => status === 'blocked')
    ? refusal('productBlocked', { batchNumber })
    : undefined;
