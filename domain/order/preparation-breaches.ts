/** The rules of thawing vials for a session, for vials that have been thawed: what is broken becomes a deviation. */
import { treatmentSettings } from '../protocol/treatment-settings.js';
import { addHours, hasCome, isAfter, isBefore } from '../schedule/instants.js';
import type { Breach } from './deviations.js';
import { isAt, type PlacedOrder, type Session, type Vial } from './state.js';

type Made = {
  readonly session: Session;
  readonly vialCodes: readonly string[];
  readonly thawedAt: string;
  readonly expiresAt: string;
};

/** Every rule the preparation broke, judged at the time of the thaw. */
export function preparationBreaches(state: PlacedOrder, made: Made): readonly Breach[] {
  const all = state.bank?.vials ?? [];
  const taken = all.filter((vial) => made.vialCodes.includes(vial.code));
  const free = all.filter((vial) => !taken.includes(vial) && isFree(vial, made.thawedAt));
  return [
    ...taken.flatMap((vial) => vialBreaches(vial, free, made.thawedAt)),
    ...sessionBreaches(state, made),
  ];
}

const isFree = ({ status, purpose, expiresAt }: Vial, at: string): boolean =>
  status === 'released' && (purpose === 'dose' || purpose === 'reserve') && isBefore(at, expiresAt);

/** First expiry first, and the reserve last. */
function vialBreaches(vial: Vial, free: readonly Vial[], thawedAt: string): readonly Breach[] {
  const subject = vial.code;
  const breaches: Breach[] = [];
  if (vial.status !== 'released')
    breaches.push({ rule: 'unreleasedVialThawed', scope: 'treatment', subject });
  if (hasCome(vial.expiresAt, thawedAt))
    breaches.push({ rule: 'expiredVialThawed', scope: 'treatment', subject });
  if (free.some((each) => each.purpose === vial.purpose && isAfter(vial.expiresAt, each.expiresAt)))
    breaches.push({ rule: 'laterVialTaken', subject });
  if (vial.purpose === 'reserve' && free.some((each) => each.purpose === 'dose'))
    breaches.push({ rule: 'reserveTakenFirst', subject });
  return breaches;
}

function sessionBreaches(state: PlacedOrder, made: Made): readonly Breach[] {
  const { session, thawedAt, expiresAt } = made;
  const { confirmWithinHours } = treatmentSettings(state.protocol);
  const confirmedAt = session.confirmation?.confirmedAt;
  const isConfirmed =
    confirmedAt !== undefined &&
    !isAfter(confirmedAt, thawedAt) &&
    !isAfter(thawedAt, addHours(confirmedAt, confirmWithinHours));
  const early = session.plannedAt === undefined || hasCome(expiresAt, session.plannedAt);
  const stopped = !isAt(state, ['treating']) && isAfter(thawedAt, state.stageSince);
  const subject = session.sessionId;
  return [
    ...(isConfirmed ? [] : [{ rule: 'preparedUnconfirmed', subject } as const]),
    ...(early ? [{ rule: 'preparedEarly', subject } as const] : []),
    ...(state.holds.length > 0 ? [{ rule: 'preparedOnHold', subject } as const] : []),
    ...(state.pause ? [{ rule: 'preparedWhilePaused', subject } as const] : []),
    ...(stopped ? [{ rule: 'preparedAfterStop', scope: 'treatment', subject } as const] : []),
  ];
}
