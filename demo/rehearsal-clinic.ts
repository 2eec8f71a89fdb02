import type * as z from 'zod';
import { actingRole, type Actor, type Sent } from '../domain/command.js';
import {
  commandIdSchema,
  orderIdSchema,
  personIdSchema,
  siteIdSchema,
} from '../domain/identifiers.js';
import { chainOfIdentityId } from '../domain/identity/chain-of-identity.js';
import { catalogue, type CommandType } from '../domain/order/catalogue.js';
import { orderProcess } from '../domain/order/process.js';
import type { OrderState } from '../domain/order/state.js';
import { settle, step } from '../domain/process.js';
import { faceRejuvenation } from '../domain/protocol/face-rejuvenation.js';
import { addMinutes } from '../domain/schedule/instants.js';
import type { Clinic, Form, House, Person, Seen } from './clinic.js';

/** A clinic in the head: one order, the domain's own rules, no server. Time is moved by whoever rehearses. */
export type RehearsalClinic = Clinic & { readonly pass: (now: string) => void };

export function openRehearsalClinic(house: House, startsAt: string): RehearsalClinic {
  const orderId = orderIdSchema().parse('DL-2000-000001');
  let now = startsAt;
  let state: OrderState = orderProcess.start(orderId);
  let commands = 0;

  let seen: Seen | undefined;

  const seenNow = (): Seen => {
    if (state.stage === 'new') throw new Error('nothing has been prescribed');
    if (seen?.state !== state) seen = { state, tasks: orderProcess.tasks(state) };
    return seen;
  };
  return {
    pass(to) {
      now = to;
      if (state.stage !== 'new') state = settle(orderProcess, state, now).state;
    },
    hasTask: async ({ roles }, key) =>
      seenNow().tasks.some(
        (task) => task.key === key && task.roles.some((role) => roles.includes(role)),
      ),
    open: async () => seenNow(),
    async submit(person, _orderId, form) {
      commands += 1;
      const outcome = step(
        orderProcess,
        state,
        sentOf(house, { person, form, now, commands }),
        now,
      );
      if (!outcome.ok) return { ok: false, refusal: outcome.refusal.code };
      state = outcome.state;
      return { ok: true, orderId, seen: seenNow() };
    },
  };
}

type Submitted = {
  readonly person: Person;
  readonly form: Form;
  readonly now: string;
  readonly commands: number;
};

function sentOf(house: House, { person, form, now, commands }: Submitted): Sent {
  return {
    commandId: commandIdSchema().parse(
      `${commands.toString(16).padStart(8, '0')}-0000-4000-8000-000000000000`,
    ),
    type: form.type,
    basedOnRevision: form.basedOnRevision,
    performedAt: form.performedAt,
    recordedAt: now,
    validUntil: addMinutes(now, 15),
    clinicTime: now,
    actor: actorOf(person, form.type),
    hash: '',
    payload: payloadSchema(form.type).parse(form.payload),
    facts: factsOf(house, person, form.type),
  };
}

/** Made once for each command: making a schema takes longer than parsing. */
function payloadSchema(type: CommandType): z.ZodType {
  const schema = schemas.get(type) ?? catalogue[type].payload();
  schemas.set(type, schema);
  return schema;
}
const schemas = new Map<CommandType, z.ZodType>();

function actorOf({ personId, roles, siteId }: Person, type: CommandType): Actor {
  const role = actingRole(catalogue[type].by, roles);
  if (!role) throw new Error(`${personId} has no role`);
  return {
    personId: personIdSchema().parse(personId),
    siteId: siteIdSchema().parse(siteId),
    roles,
    role,
  };
}

/** What the server would load from the record. A command it does not know gets none, which ends the rehearsal. */
function factsOf({ reagents, laboratorySiteId, zones }: House, person: Person, type: CommandType) {
  const site = (siteId: string) => ({ siteId, zone: zones[siteId] ?? 'UTC' });
  const facts: Partial<Record<CommandType, unknown>> = {
    placeOrder: {
      orderId: 'DL-2000-000001',
      chainOfIdentityId: chainOfIdentityId({ facility: 'A9999', year: 2000, serial: 1 }),
      protocol: faceRejuvenation,
      clinic: site(person.siteId),
      laboratory: site(laboratorySiteId),
      patientAtSite: true,
    },
    recordCollection: { donationNumber: 'A999926000001' },
  };
  const lots = {
    reagents: reagents.map(({ lot, name, expiresAt }) => ({ lot, name, expiresAt, contains: [] })),
  };
  return facts[type] ?? lots;
}
