import { randomUUID } from 'node:crypto';
import type { OrderView } from '../../../console/contract/reads.js';
import type { OrderId } from '../../../domain/identifiers.js';
import { orderIdSchema } from '../../../domain/identifiers.js';
import { catalogue, type CommandType } from '../../../domain/order/catalogue.js';
import type { PlacedOrder } from '../../../domain/order/state.js';
import { workplace, type Role } from '../../../domain/roles.js';
import { mintOrder, readOrder } from '../../../record/orders.js';
import { addReagentLot } from '../../../record/reagents.js';
import { accepted, isOrderView, type Answer, type ApiClient } from '../../support/api-client.js';
import { reagents } from '../../support/happy-path-material.js';
import { live } from '../../support/at-stage.js';
import type { HappyStep } from '../../support/happy-step.js';
import type { PayloadInput } from '../../support/sent.js';
import { startSystem, type System } from '../../support/system.js';

/** The n-th person (from 1) who has a role. */
export type Who = readonly [Role, number?];
export type Act<T extends CommandType = CommandType> = {
  readonly type: T;
  readonly by: Who;
  /** When it is done; recorded at once, or as soon as the clock allows. */
  readonly at: string;
  readonly payload: PayloadInput<T>;
};

/** The whole system under its stepped clock: people sign in and send forms, time passes by HTTP. */
export type Clinic = {
  readonly system: System;
  /** Lets time pass up to this instant; what is due on the way has happened when it is there. */
  readonly moveTo: (at: string) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** An order, as the people of its clinic and of its laboratory have it before them. */
export type Order = {
  readonly orderId: OrderId;
  /** Does it, and it is accepted. */
  readonly does: <T extends CommandType>(act: Act<T>) => Promise<OrderView>;
  /** Tries it; answers status and body of the answer. */
  readonly tries: <T extends CommandType>(act: Act<T>) => Promise<Answer>;
  /** Takes these steps in the order of time. */
  readonly lives: (steps: readonly HappyStep[]) => Promise<void>;
  /** What a person sees now. */
  readonly seenBy: (...who: Who) => Promise<OrderView>;
  /** The order as that person's page has it. */
  readonly now: () => Promise<PlacedOrder>;
};

/** Starts it with its clock at `from`. */
export async function openClinic(from: string): Promise<Clinic> {
  const system = await startSystem({ trainingFrom: from, answerWithinMs: 15_000 });
  for (const { lot, name, expiresAt } of reagents)
    await addReagentLot(system.db, { lot, name, expiresAt, allergens: [] });
  const coordinator = await system.as('coordinator');
  let now = from;
  return {
    system,
    async moveTo(at) {
      if (at <= now) return;
      const { status, body } = await coordinator.call('stepClock', { body: { to: at } });
      if (status !== 200) throw new Error(`the clock answered ${status}: ${JSON.stringify(body)}`);
      now = at;
    },
    close: () => system.close(),
  };
}

/**
 * Prescribes by the first step, at a clinic; the order it makes. `change` says what the form says otherwise than the
 * step.
 */
export async function prescribe(
  clinic: Clinic,
  step: HappyStep,
  { siteId = 'ist-clinic', change = {} }: { siteId?: string; change?: object } = {},
): Promise<Order> {
  const client = await personAt(clinic, siteId, [step.by.role]);
  const payload = { ...new Object(step.payload({ stage: 'new', ...noOrder })), ...change };
  await clinic.moveTo(step.at);
  const answer = accepted(await client.place(bodyOf(client, { ...step, payload }, 0)));
  return orderOf(clinic, orderIdSchema().parse(answer.orderId), siteId);
}

/**
 * An order that has lived through these steps already: written by the real journal and recorder, and from then on run by
 * its workflow. For what only leads up to a scenario.
 */
export async function orderAfter(
  clinic: Clinic,
  stepsOf: (orderId: OrderId) => readonly HappyStep[],
): Promise<Order> {
  const { system } = clinic;
  const { orderId } = await mintOrder(system.db);
  const steps = [...stepsOf(orderId)].sort((a, b) => a.at.localeCompare(b.at));
  await clinic.moveTo(steps.at(-1)?.at ?? '');
  await live(system.db, { orderId, steps });
  await system.server().deps.keeper.lookAt(orderId, 'notFound');
  return orderOf(clinic, orderId);
}

const noOrder = { revision: 0, orderId: orderIdSchema().parse('DL-2000-000000'), handled: {} };

/** An order that exists, with the people of its clinic. */
export function orderOf(clinic: Clinic, orderId: OrderId, siteId = 'ist-clinic'): Order {
  const parameters = { orderId };
  const seenBy = async (...who: Who) =>
    (await personAt(clinic, siteId, who)).read('getOrder', isOrderView, { parameters });
  const now = async () => {
    const order = await readOrder(clinic.system.db, orderId);
    if (!order) throw new Error(`${orderId} is not in the record`);
    return order.state;
  };
  const send = async (act: Sendable) => {
    const client = await personAt(clinic, siteId, act.by);
    await clinic.moveTo(act.at);
    const { revision } = await client.read('getOrder', isOrderView, { parameters });
    return client.submit(orderId, bodyOf(client, act, revision));
  };
  return {
    orderId,
    seenBy,
    now,
    does: async (act) => accepted(await send(act)).view,
    tries: send,
    async lives(steps) {
      for (const step of [...steps].sort((a, b) => a.at.localeCompare(b.at))) {
        await clinic.moveTo(step.at);
        const payload = step.payload(await now());
        const answer = await send({ ...step, by: whoOf(step), payload });
        if (answer.status !== 200)
          throw new Error(`${step.type} at ${step.at}: ${JSON.stringify(answer.body)}`);
      }
    },
  };
}

/** Several orders live at the same time: every step in its place between those of the others. */
export async function liveTogether(
  lives: readonly { readonly order: Order; readonly steps: readonly HappyStep[] }[],
): Promise<void> {
  const all = lives.flatMap(({ order, steps }) => steps.map((step) => ({ order, step })));
  for (const { order, step } of all.sort((a, b) => a.step.at.localeCompare(b.step.at)))
    await order.lives([step]);
}

type Sendable = {
  readonly type: CommandType;
  readonly by: Who;
  readonly at: string;
  readonly payload: unknown;
};

/** The person of a step: `labTechnician-2` is the second laboratory technician. */
const whoOf = ({ by }: HappyStep): Who => [by.role, Number(by.personId.split('-').at(-1))];

const personAt = (clinic: Clinic, siteId: string, [role, n = 1]: Who): Promise<ApiClient> =>
  clinic.system.as(role, n, workplace[role] === 'clinic' ? siteId : undefined);

/** The form as that person sends it: signed and explained where it must be. */
function bodyOf(client: ApiClient, { type, at, payload }: Omit<Sendable, 'by'>, revision: number) {
  const { signature, notes } = catalogue[type];
  const isExplained = notes?.().safeParse({}).success === false;
  return {
    commandId: randomUUID(),
    type,
    basedOnRevision: revision,
    performedAt: at,
    payload,
    ...(isExplained ? { notes: { explanation: 'As the scenario says.' } } : {}),
    ...(signature ? { signature: { secret: client.password } } : {}),
  };
}

/** The body of a refused command, whole but for its sentence and its id. */
export const refused = (status: number, refusal: object) => ({
  status,
  body: {
    error: 'refused',
    message: expect.any(String),
    commandId: expect.any(String),
    refusal,
  },
});
