import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { CommandBody } from '../../../console/contract/command-body.js';
import type { OrderView } from '../../../console/contract/reads.js';
import type { CommandType } from '../../../domain/order/catalogue.js';
import type { ApiClient, Answer } from './api-client.js';
import { pause } from './until.js';

/** A command whose fate the person knows for good. */
export type Acknowledged = {
  readonly kind: 'acknowledged';
  readonly commandId: string;
  readonly orderId: string;
  readonly revision: number;
  readonly view: OrderView;
};
export type Refused = {
  readonly kind: 'refused';
  readonly commandId: string;
  readonly type: CommandType;
  readonly status: number;
  readonly code: string;
};
export type Fate = Acknowledged | Refused;

/** What was sent and what came back, over a whole run. */
export type Tally = {
  readonly acknowledged: Acknowledged[];
  readonly refused: Refused[];
  /** Answers, or the lack of one, after which the same command was sent again. */
  readonly retriedAfter: Map<string, number>;
  /** Commands that were sent twice at the same time. */
  doubled: number;
};
export const newTally = (): Tally => ({
  acknowledged: [],
  refused: [],
  retriedAfter: new Map(),
  doubled: 0,
});

const givesUpAfterMs = 180_000;
const retriedStatuses = [429, 500, 503, 504];

/** A command's body with an id of its own; sent again it stays the same, letter for letter. */
export function newBody(
  type: CommandType,
  {
    payload,
    notes,
    basedOnRevision,
    secret,
    performedAt = new Date().toISOString(),
  }: {
    readonly payload: unknown;
    readonly notes?: Readonly<Record<string, unknown>>;
    readonly basedOnRevision: number;
    readonly secret?: string;
    readonly performedAt?: string;
  },
): CommandBody {
  return {
    commandId: randomUUID(),
    type,
    basedOnRevision,
    performedAt,
    payload,
    ...(notes === undefined ? {} : { notes }),
    ...(secret === undefined ? {} : { signature: { secret } }),
  };
}

/**
 * Sends a command again and again, always the same one, until it is answered: 200, or refused for good. Without an
 * order id it places an order. Fails on any other answer, and when there is none for three minutes.
 */
export async function sendUntilAnswered(
  client: ApiClient,
  body: CommandBody,
  { orderId, tally }: { readonly orderId?: string; readonly tally: Tally },
): Promise<Fate> {
  const startedAt = performance.now();
  for (let tries = 1; ; tries += 1) {
    const answer = await attempt(client, body, orderId);
    const fate = typeof answer === 'string' ? undefined : fateOf(body, answer);
    if (fate?.kind === 'acknowledged') tally.acknowledged.push(fate);
    if (fate?.kind === 'refused') tally.refused.push(fate);
    if (fate) return fate;
    const reason = typeof answer === 'string' ? answer : `${answer.status} ${errorOf(answer)}`;
    tally.retriedAfter.set(reason, (tally.retriedAfter.get(reason) ?? 0) + 1);
    if (performance.now() - startedAt > givesUpAfterMs)
      throw new Error(`${body.type} ${body.commandId} was not answered; last: ${reason}`);
    await pause(Math.min(100 * tries, 1_000));
  }
}

async function attempt(
  client: ApiClient,
  body: CommandBody,
  orderId: string | undefined,
): Promise<Answer | string> {
  try {
    return orderId === undefined
      ? await client.call('placeOrder', { body })
      : await client.call('submitCommand', { parameters: { orderId }, body });
  } catch (error) {
    // `fetch` belongs to another realm than the tests: its errors are no instances of their `Error`.
    return `no answer (${faultName(error)})`;
  }
}

const faultName = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'name' in error ? String(error.name) : 'unknown';

const answeredSchema = z.object({
  commandId: z.string(),
  orderId: z.string(),
  revision: z.number(),
  view: z.custom<OrderView>((view) => typeof view === 'object' && view !== null),
});
const errorSchema = z.object({
  error: z.string(),
  refusal: z.object({ code: z.string() }).optional(),
});

function fateOf(body: CommandBody, { status, body: said }: Answer): Fate | undefined {
  const { commandId, type } = body;
  if (status === 200) return { kind: 'acknowledged', ...answeredSchema.parse(said) };
  if (retriedStatuses.includes(status)) return undefined;
  const error = errorSchema.safeParse(said).data;
  if (error?.refusal) return { kind: 'refused', commandId, type, status, code: error.refusal.code };
  throw new Error(`${type} ${commandId} was answered ${status}: ${JSON.stringify(said)}`);
}

const errorOf = ({ body }: Answer): string => errorSchema.safeParse(body).data?.error ?? 'no error';
