import { randomUUID } from 'node:crypto';
import type { OrderView } from '../../../console/contract/reads.js';
import { catalogue } from '../../../domain/order/catalogue.js';
import type { OrderState } from '../../../domain/order/state.js';
import type { HappyStep } from '../../support/happy-step.js';
import type { ApiClient } from './api-client.js';
import type { Installation } from './installation.js';
import { signInStaff, type Staff } from './staff.js';

/** Orders on their way to where a browser test takes over: what other tests prove on the screen is done over HTTP. */
export type Prelude = {
  /** When the clinic's clock stands. */
  readonly now: () => Promise<string>;
  /** Moves the clock, and lives what the plans say until then, each in its place between those of the others. */
  readonly advance: (to: string) => Promise<void>;
  /** Steps of one order that are not in its plan; the others live on beside it. */
  readonly live: (name: string, steps: readonly HappyStep[]) => Promise<void>;
  readonly orderId: (name: string) => string;
};
/** Whose order lives which steps, the prescription first. */
export type Plan = { readonly name: string; readonly steps: readonly HappyStep[] };

export async function openPrelude(
  installation: Installation,
  plansFrom: (now: string) => readonly Plan[],
): Promise<Prelude> {
  const staff = await signInStaff(installation, 1);
  const reference = referenceOf(await read(staff.with('clinician'), 'reference'));
  const now = async () => nowOf(await read(staff.with('coordinator'), 'clock'));
  const plans = plansFrom(await now());
  const orders = new Map<string, string>();
  let lived = '';

  async function take(name: string, step: HappyStep): Promise<void> {
    const at = plans.findIndex((plan) => plan.name === name);
    const patientId = reference.patients[at]?.patientId ?? '';
    const orderId = orders.get(name);
    const state = orderId ? await stateOf(staff, orderId) : undefined;
    const client = staff.with(step.by.role, Number(step.by.personId.split('-').at(-1)) - 1);
    await stepTo(step.at);
    const payload = withOwnLots(step.payload(state ?? notPlaced), reference.reagentLots);
    const body = bodyOf(client, step, state?.revision ?? 0, {
      ...payload,
      ...(orderId ? {} : { patientId }),
    });
    const answer = orderId
      ? await client.call('submitCommand', { parameters: { orderId }, body })
      : await client.call('placeOrder', { body });
    if (answer.status !== 200)
      throw new Error(`${name}: ${step.type} answered ${JSON.stringify(answer.body)}`);
    orders.set(name, orderId ?? orderIdOf(answer.body));
  }
  async function stepTo(to: string): Promise<void> {
    if (to <= (await now())) return;
    await read(staff.with('coordinator'), 'stepClock', { to });
  }
  async function advance(to: string): Promise<void> {
    const due = plans
      .flatMap(({ name, steps }) => steps.map((step) => ({ name, step })))
      .filter(({ step }) => step.at > lived && step.at <= to)
      .sort((a, b) => a.step.at.localeCompare(b.step.at));
    for (const { name, step } of due) await take(name, step);
    lived = to > lived ? to : lived;
    await stepTo(to);
  }
  return {
    now,
    advance,
    async live(name, steps) {
      for (const step of [...steps].sort((a, b) => a.at.localeCompare(b.at))) {
        await advance(step.at);
        await take(name, step);
      }
    },
    orderId: (name) => orders.get(name) ?? '',
  };
}

const notPlaced: OrderState = JSON.parse('{"stage":"new","revision":0,"orderId":"","handled":{}}');

type Reference = {
  readonly patients: readonly { readonly patientId: string }[];
  readonly reagentLots: readonly { readonly lot: string }[];
};
const referenceOf = (body: unknown): Reference => JSON.parse(JSON.stringify(body));
const nowOf = (body: unknown): string => JSON.parse(JSON.stringify(body)).now;
const orderIdOf = (body: unknown): string => JSON.parse(JSON.stringify(body)).orderId;

async function read(
  client: ApiClient,
  route: 'reference' | 'clock' | 'stepClock',
  body?: unknown,
): Promise<unknown> {
  const answer = await client.call(route, body === undefined ? {} : { body });
  if (answer.status !== 200) throw new Error(`${route} answered ${JSON.stringify(answer.body)}`);
  return answer.body;
}

async function stateOf(staff: Staff, orderId: string): Promise<OrderState> {
  const { body } = await staff
    .with('qualityAssurance')
    .call('getOrder', { parameters: { orderId } });
  const view: OrderView = JSON.parse(JSON.stringify(body));
  return view.state;
}

/** The lots of the installation instead of those of the path. */
function withOwnLots(payload: unknown, lots: Reference['reagentLots']): Record<string, unknown> {
  const own = lots[0]?.lot ?? '';
  const body = typeof payload === 'object' && payload !== null ? payload : {};
  return {
    ...body,
    ...('reagentLots' in body ? { reagentLots: [own] } : {}),
    ...('mediumLot' in body ? { mediumLot: own } : {}),
  };
}

function bodyOf(
  client: ApiClient,
  { type, at }: HappyStep,
  basedOnRevision: number,
  payload: Record<string, unknown>,
) {
  const { signature, notes } = catalogue[type];
  const isExplained = notes?.().safeParse({}).success === false;
  return {
    commandId: randomUUID(),
    type,
    basedOnRevision,
    performedAt: at,
    payload,
    ...(isExplained ? { notes: { explanation: 'As it was.' } } : {}),
    ...(signature ? { signature: { secret: client.password } } : {}),
  };
}
