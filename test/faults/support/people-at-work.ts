import type { OrderView } from '../../../console/contract/reads.js';
import type { Work } from '../../end-to-end/support/order-work.js';
import { tend } from '../../end-to-end/support/to-culture.js';
import { pause } from '../../end-to-end/support/until.js';

/** The laboratory at work on some orders, until it is told to go home. */
export type PeopleAtWork = {
  /** Commands acknowledged since they began. */
  readonly done: () => number;
  /** Resolves when everybody's last command has been answered; answers the orders as last shown. */
  readonly stop: () => Promise<readonly OrderView[]>;
};

const thinkMs = 150;

/** One person for each order feeds and looks at its culture, one act after the other, whatever happens around them. */
export function peopleAtWork(work: Work, orders: readonly OrderView[]): PeopleAtWork {
  let isOver = false;
  let done = 0;
  const days = orders.map(async (first) => {
    let order = first;
    while (!isOver) {
      const { view } = await tend(work, order);
      order = view;
      done += 1;
      await pause(work.random() * 2 * thinkMs);
    }
    return order;
  });
  const ended = Promise.all(days);
  ended.catch(() => undefined); // Told by `stop`.
  return {
    done: () => done,
    stop() {
      isOver = true;
      return ended;
    },
  };
}
