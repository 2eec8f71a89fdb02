import type { Task } from '../domain/order/duties/duty.js';
import type { CommandType } from '../domain/order/catalogue.js';
import type { PlacedOrder } from '../domain/order/state.js';
import type { Role } from '../domain/roles.js';

/** A simulated member of staff. */
export type Person = {
  readonly personId: string;
  readonly login: string;
  readonly roles: readonly Role[];
  readonly siteId: string;
  readonly zone: string;
};

/** What a person sees who opens an order. */
export type Seen = { readonly state: PlacedOrder; readonly tasks: readonly Task[] };

/** A form as somebody filled it in; the signature is put under it where the command needs one. */
export type Form = {
  readonly type: CommandType;
  readonly basedOnRevision: number;
  readonly performedAt: string;
  readonly payload: unknown;
  readonly notes?: Readonly<Record<string, unknown>>;
};
export type Outcome =
  | { readonly ok: true; readonly orderId: string; readonly seen: Seen }
  | { readonly ok: false; readonly refusal: string };

/** All that simulated people can do: what the console's API offers them, or a rehearsal of it. */
export type Clinic = {
  /** Whether the task is on this person's list (*My work*); read again when it is not on the one they have. */
  readonly hasTask: (person: Person, key: string) => Promise<boolean>;
  readonly open: (person: Person, orderId: string) => Promise<Seen>;
  /** Without `orderId` the form is a new prescription. */
  readonly submit: (person: Person, orderId: string | undefined, form: Form) => Promise<Outcome>;
};

/** What the forms offer to choose from, and whom. */
export type House = {
  readonly staff: readonly Person[];
  readonly patients: readonly {
    readonly patientId: string;
    readonly siteId: string;
    readonly bornOn: string;
  }[];
  readonly protocolCode: string;
  readonly laboratorySiteId: string;
  readonly zones: Readonly<Record<string, string>>;
  readonly reagents: readonly {
    readonly lot: string;
    readonly name: string;
    readonly expiresAt: string;
  }[];
};
