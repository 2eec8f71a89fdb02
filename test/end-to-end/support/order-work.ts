import type { OrderView, ReferenceData } from '../../../console/contract/reads.js';
import { catalogue, type CommandType } from '../../../domain/order/catalogue.js';
import type { PlacedOrder } from '../../../domain/order/state.js';
import type { Role } from '../../../domain/roles.js';
import type { PayloadInput } from '../../support/sent.js';
import type { ApiClient } from './api-client.js';
import {
  newBody,
  newTally,
  sendUntilAnswered,
  type Acknowledged,
  type Fate,
  type Refused,
  type Tally,
} from './send-until-answered.js';
import type { Staff } from './staff.js';
import { until } from './until.js';

/** What the people of a run share. */
export type Work = {
  readonly staff: Staff;
  readonly tally: Tally;
  /** Choices the clinic's and the laboratory's forms offer. */
  readonly choices: ReferenceData;
  readonly random: () => number;
};

/** One thing one person does. */
export type Step<T extends CommandType> = {
  readonly type: T;
  readonly by: Role;
  /** Which of the people with that role, from 0. */
  readonly person?: number;
  readonly payload: PayloadInput<T>;
  readonly notes?: Readonly<Record<string, unknown>>;
};

/** Share of commands that are sent twice at the same time, as by a double click. */
const doubledShare = 0.1;

/** What the forms of these two people offer, once the console answers. */
export async function readChoices(staff: Staff): Promise<ReferenceData> {
  const [clinic, laboratory] = await Promise.all(
    [staff.with('clinician'), staff.with('labTechnician')].map(reference),
  );
  if (!clinic || !laboratory) throw new Error('No reference data.');
  return { ...laboratory, patients: clinic.patients, protocols: clinic.protocols };
}

function reference(client: ApiClient): Promise<ReferenceData> {
  return until('The reference data do not come.', 60, async () => {
    const { status, body } = await client.call('reference');
    return status === 200 && isReference(body) && body;
  });
}
const isReference = (body: unknown): body is ReferenceData =>
  typeof body === 'object' && body !== null && 'patients' in body;

/** Does one step on an order, based on what the last answer showed. Fails when it is refused. */
export async function act<T extends CommandType>(
  work: Work,
  order: OrderView | undefined,
  step: Step<T>,
): Promise<Acknowledged> {
  const fate = await send(work, order, step);
  if (fate.kind === 'acknowledged') return fate;
  throw new Error(`${step.type} was refused: ${fate.code}`);
}

/** Tries a step that the order will not take. Fails when it does. */
export async function tryInVain<T extends CommandType>(
  work: Work,
  order: OrderView,
  step: Step<T>,
): Promise<Refused> {
  const fate = await send(work, order, step);
  if (fate.kind === 'refused') return fate;
  throw new Error(`${step.type} should have been refused`);
}

/** Tries a step; answers what became of it. */
export async function send<T extends CommandType>(
  work: Work,
  order: OrderView | undefined,
  { type, by, person = 0, payload, notes }: Step<T>,
): Promise<Fate> {
  const client = work.staff.with(by, person);
  const needsSecret = catalogue[type].signature !== undefined;
  const body = newBody(type, {
    payload,
    ...(notes ? { notes } : {}),
    performedAt: oddlyWritten(new Date().toISOString(), work),
    basedOnRevision: order?.revision ?? 0,
    ...(needsSecret ? { secret: client.password } : {}),
  });
  const target = order ? { orderId: order.state.orderId.toString() } : {};
  const sending = sendUntilAnswered(client, body, { ...target, tally: work.tally });
  if (work.random() >= doubledShare) return sending;
  work.tally.doubled += 1;
  const again = sendUntilAnswered(client, body, { ...target, tally: newTally() });
  const [first, second] = await Promise.all([sending, again]);
  if (answerOf(first) !== answerOf(second))
    throw new Error(`${type} ${body.commandId} was sent twice and got two answers`);
  return first;
}

const answerOf = (fate: Fate): number | string =>
  fate.kind === 'acknowledged' ? fate.revision : fate.code;

/** Some clients write instants to the microsecond: the record must not make another instant of it. */
const oddlyWritten = (instant: string, { random }: Work): string =>
  random() < 0.2 ? instant.replace('Z', '999Z') : instant;

/** The state of an order that exists. */
export function placed({ state }: OrderView): PlacedOrder {
  if (state.stage === 'new') throw new Error(`${state.orderId} is not placed yet.`);
  return state;
}
