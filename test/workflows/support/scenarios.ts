import { orderIdSchema, type OrderId } from '../../../domain/identifiers.js';
import type { OrderState } from '../../../domain/order/state.js';
import type { DeskAnswer } from '../../../workflows/identifiers.js';
import { happyPath } from '../../support/happy-path.js';
import { orderId as ordersId } from '../../support/orders.js';
import { until } from '../../support/until.js';
import { after, command, day, hour } from './messages.js';
import { stories, type Act } from './stories.js';
import { orderDesks, tinyDesks, type Desks } from './serve.js';
import { serveDesksSkipping, type SkippingDesks } from './time-skipping.js';
import type { TinyState } from './tiny-process.js';

export type Scenario = {
  readonly desks: Desks;
  /** Lives through it on a server whose time skips, and answers the history. */
  readonly live: () => Promise<string>;
};

const orderId = orderIdSchema().parse('DL-2026-000001');

/** Stories worth keeping as histories: one per path through the process. */
export const scenarios: Readonly<Record<string, Scenario>> = {
  'tiny-verdict': { desks: tinyDesks, live: () => on<TinyState>(tinyDesks, liveVerdict) },
  'standard-patient': { desks: orderDesks, live: () => on<OrderState>(orderDesks, liveStandard) },
  'nobody-acts': { desks: orderDesks, live: () => on<OrderState>(orderDesks, liveNeglected) },
  ...Object.fromEntries(
    Object.entries(stories).map(([name, story]): [string, Scenario] => [
      name,
      {
        desks: orderDesks,
        live: () =>
          on<OrderState>(orderDesks, (desks) =>
            liveActs(desks, ordersId, (start) => story({ orderId: ordersId, start })),
          ),
      },
    ]),
  ),
};

async function on<State>(
  kind: Desks,
  live: (desks: SkippingDesks<State>) => Promise<string>,
): Promise<string> {
  const desks = await serveDesksSkipping<State>(kind);
  try {
    return await live(desks);
  } finally {
    await desks.stop();
  }
}

/** Two deadlines pass, one is brought forward, a verdict is given. */
async function liveVerdict(desks: SkippingDesks<TinyState>): Promise<string> {
  const start = await desks.now();
  const dueAts = [after(start, day), after(start, 9 * day)];
  await desks.open('tiny', command('open', { at: start, dueAts }));
  await desks.pass(2 * day);
  await desks.submit(
    'tiny',
    command('plan', { at: await desks.now(), dueAts: [after(start, 3 * day)] }),
  );
  await desks.pass(2 * day);
  await desks.submit('tiny', command('approve', { at: await desks.now() }));
  await desks.submit('tiny', command('close', { at: await desks.now() }));
  await desks.client.workflow.getHandle('tiny').result();
  return desks.historyOf('tiny');
}

/** Every act of a life at its time, with the durable timers of months between them. */
async function liveActs(
  desks: SkippingDesks<OrderState>,
  id: OrderId,
  actsFrom: (start: string) => readonly Act[],
): Promise<string> {
  let revision = 0;
  for (const [i, act] of actsFrom(await desks.now()).entries()) {
    await desks.pass(Math.max(0, Date.parse(act.at) - Date.parse(await desks.now())));
    ({ revision } = await (i === 0 ? begin(desks, id, act) : take(desks, id, act)));
  }
  return recordedHistory(desks, id, revision);
}

const liveStandard = (desks: SkippingDesks<OrderState>): Promise<string> =>
  liveActs(desks, orderId, (start) => happyPath({ orderId, start }));

/** An order is placed, and nobody does anything for a month. */
async function liveNeglected(desks: SkippingDesks<OrderState>): Promise<string> {
  const [first] = happyPath({ orderId, start: await desks.now() });
  if (!first) throw new Error('the happy path has no step');
  await begin(desks, orderId, first);
  await desks.pass(30 * day + hour);
  const { state } = await desks.snapshot(orderId);
  return recordedHistory(desks, orderId, state.revision);
}

/** The first act opens the desk. */
async function begin(desks: SkippingDesks<OrderState>, id: OrderId, act: Act): Promise<DeskAnswer> {
  const sent = act.sent({ stage: 'new', revision: 0, orderId: id, handled: {} });
  return desks.open(id, { kind: 'command', sent });
}

async function take(desks: SkippingDesks<OrderState>, id: OrderId, act: Act): Promise<DeskAnswer> {
  const { state } = await desks.snapshot(id);
  return desks.submit(id, { kind: 'command', sent: act.sent(state) });
}

/** The last event of an order that waits, and of one that is closed. */
const atRest: readonly string[] = ['WORKFLOW_TASK_COMPLETED', 'WORKFLOW_EXECUTION_COMPLETED'];

async function recordedHistory(
  desks: SkippingDesks<OrderState>,
  id: OrderId,
  revision: number,
): Promise<string> {
  await until(() => desks.recorder.revisionOf(id) === revision);
  await until(async () => atRest.includes((await desks.eventsOf(id)).at(-1) ?? ''));
  return desks.historyOf(id);
}
