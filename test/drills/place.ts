import type { OrderView } from '../../console/contract/reads.js';
import { orderIdSchema } from '../../domain/identifiers.js';
import type { AuditReport } from '../../console/server/auditor.js';
import { openInstallation, type Installation } from '../end-to-end/support/installation.js';
import { placed, readChoices, type Work } from '../end-to-end/support/order-work.js';
import { auditAtRest, inspect, lostOrDoubled } from '../end-to-end/support/proof.js';
import { randomFrom } from '../end-to-end/support/random.js';
import { newTally, type Tally } from '../end-to-end/support/send-until-answered.js';
import { signInStaff } from '../end-to-end/support/staff.js';
import { bringToCulture, tend } from '../end-to-end/support/to-culture.js';
import { until } from '../end-to-end/support/until.js';

/** An installation of its own with orders that people work on through its HTTP API. */
export type Place = {
  readonly installation: Installation;
  readonly orders: () => readonly OrderView[];
  /** Places so many orders more and brings them to culture. Answers them. */
  readonly begin: (count: number) => Promise<readonly OrderView[]>;
  /** These orders are not known any more. */
  readonly forget: (ids: readonly string[]) => void;
  /** One more entry on each of these orders (all without it). */
  readonly goOn: (orders?: readonly OrderView[]) => Promise<void>;
  /** What was sent and answered since the last call. */
  readonly takeTally: () => Tally;
  readonly work: () => Work;
  /** After a start: sessions of a restored database may be older. */
  readonly signIn: () => Promise<void>;
  /** Waits until every open order of the record has a running workflow that says the same; answers the seconds. */
  readonly untilBack: () => Promise<string>;
  readonly audit: () => Promise<AuditReport>;
  /** Acknowledged commands of a tally that the record does not hold so. */
  readonly lost: (tally: Tally) => Promise<readonly string[]>;
};

export const say = (line: string) => process.stdout.write(`  ${line}\n`);
export const seconds = (since: number) => ((performance.now() - since) / 1000).toFixed(1);

/** Starts it on an empty data folder. */
export async function openPlace(): Promise<Place> {
  const startedAt = performance.now();
  const installation = await openInstallation({
    DERMALINE_TRAINING: 'off',
    DERMALINE_DEMO: 'people',
  });
  say(`Started an installation in ${seconds(startedAt)} s.`);
  let work = await workIn(installation);
  let orders: readonly OrderView[] = [];
  const patient = () => work.choices.patients[0]?.patientId ?? 'none';
  return {
    installation,
    orders: () => orders,
    work: () => work,
    async begin(count) {
      const begun = await Promise.all(
        Array.from({ length: count }, () => bringToCulture(work, patient())),
      );
      orders = [...orders, ...begun];
      return begun;
    },
    forget(ids) {
      orders = orders.filter((order) => !ids.includes(idOf(order)));
    },
    async goOn(these = orders) {
      const ids = these.map(idOf);
      orders = await Promise.all(
        orders.map(async (order) =>
          ids.includes(idOf(order)) ? (await tend(work, await current(work, order))).view : order,
        ),
      );
    },
    takeTally() {
      const { tally } = work;
      work = { ...work, tally: newTally() };
      return tally;
    },
    async signIn() {
      work = { ...(await workIn(installation)), tally: work.tally };
    },
    async untilBack() {
      const from = performance.now();
      await until('Not every order came back.', 120, () => allRun(installation, orders));
      return seconds(from);
    },
    audit: () => auditAtRest(installation),
    lost: (tally) => lostOrDoubled(installation, tally),
  };
}

/** The order's number. */
export const idOf = (order: OrderView): string => placed(order).orderId.toString();

/** The order as the console shows it now. */
export async function current({ staff }: Work, order: OrderView): Promise<OrderView> {
  return until('The console does not show an order.', 60, async () => {
    const { status, body } = await staff
      .with('labTechnician')
      .call('getOrder', { parameters: { orderId: idOf(order) } });
    return status === 200 && isView(body) && body;
  });
}
const isView = (body: unknown): body is OrderView =>
  typeof body === 'object' && body !== null && 'allowedActions' in body;

async function workIn(installation: Installation): Promise<Work> {
  const staff = await signInStaff(installation, 1);
  return {
    staff,
    tally: newTally(),
    choices: await readChoices(staff),
    random: randomFrom(1),
  };
}

const allRun = (installation: Installation, orders: readonly OrderView[]): Promise<boolean> =>
  inspect(installation, async (db, gateway) => {
    for (const order of orders) {
      const orderId = orderIdSchema().parse(idOf(order));
      const running = await gateway.snapshot(orderId);
      const { rows } = await db.pool.query<{ revision: number; epoch: number }>(
        'SELECT revision, epoch FROM orders WHERE order_id = $1',
        [orderId],
      );
      const [recorded] = rows;
      if (!running || !recorded || running.epoch !== recorded.epoch) return false;
      if (running.state.revision !== recorded.revision) return false;
    }
    return true;
  });
