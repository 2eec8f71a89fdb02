/** What has to be discarded, what somebody has discarded, and what a witness has confirmed: three different things. */
import type { Container, PlacedOrder, SessionProduct, Vessel } from './state.js';

/** A container as people see it; `unwitnessed`: entered as discarded, and its second person has not confirmed it. */
export type ContainerState = Container['status'] | 'unwitnessed';
/** A vessel as people see it; `toDiscard`: the order has ended, and nobody has discarded it. */
export type VesselState = Vessel['status'] | 'unwitnessed' | 'toDiscard';

export const containerState = ({ status, awaited }: Container): ContainerState =>
  awaited === undefined ? status : 'unwitnessed';

/** A product that may not be given any more, as a whole: as far as its least far container. */
export function discardState({ containers }: SessionProduct): ContainerState {
  const states = containers.map(containerState);
  return (
    states.find((state) => state !== 'discarded' && state !== 'unwitnessed') ??
    states.find((state) => state === 'unwitnessed') ??
    'discarded'
  );
}

/** Cells of an order that was stopped are still there until they were destroyed before a witness. */
export function vesselState(
  { stoppedAt, tissueDisposedAt }: Pick<PlacedOrder, 'stoppedAt' | 'tissueDisposedAt'>,
  { status, awaited }: Vessel,
): VesselState {
  if (awaited !== undefined) return 'unwitnessed';
  if (status !== 'inUse' || stoppedAt === undefined) return status;
  return tissueDisposedAt === undefined ? 'toDiscard' : 'discarded';
}
