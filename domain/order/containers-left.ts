import { productsOf } from './sessions.js';
import type { Container, PlacedOrder } from './state.js';

const gone: readonly Container['status'][] = ['administered', 'discarded'];

/** True for a container with nothing in it any more, or that was destroyed. */
export const isGone = ({ status }: Container): boolean => gone.includes(status);

const waste: readonly Container['status'][] = ['unusable', 'partlyUsed'];

/** True for a container that has to be discarded before a witness: not given any more, or what a dose left of it. */
export const isWaste = ({ status }: Container): boolean => waste.includes(status);

/** Containers of session products that are still somewhere, also of products that may not be given any more. */
export const containersLeft = ({
  sessions,
}: Pick<PlacedOrder, 'sessions'>): readonly {
  readonly sessionId: string;
  readonly container: Container;
}[] =>
  sessions.flatMap((session) =>
    productsOf(session)
      .flatMap(({ containers }) => containers.filter((each) => !isGone(each)))
      .map((container) => ({ sessionId: session.sessionId, container })),
  );
