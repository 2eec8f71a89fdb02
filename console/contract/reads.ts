import type { ItemCode } from '../../domain/identity/codes.js';
import type { Refusal } from '../../domain/refusal.js';
import type { CommandType } from '../../domain/order/catalogue.js';
import type { HarvestForecast } from '../../domain/order/culture-forecast.js';
import type { Happened } from '../../domain/order/events.js';
import type { HoldScope, SessionStatus, Stage } from '../../domain/order/sections.js';
import type { HoldReason, OrderState, Vial } from '../../domain/order/state.js';
import type { Task } from '../../domain/order/duties/duty.js';
import type { Role, SignatureMeaning } from '../../domain/roles.js';

/** Read shapes of the HTTP API: what screens get. Answers are trusted, so they are types, not schemas. */

/** The signed-in person. */
export type Me = {
  readonly personId: string;
  readonly name: string;
  readonly login: string;
  readonly roles: readonly Role[];
  readonly siteId: string;
  readonly siteName: string;
  readonly zone: string;
  readonly language: 'en' | 'tr';
  /** An administrator made it: nothing else can be done until another one is chosen. */
  readonly passwordIsTemporary: boolean;
  readonly training: boolean;
  /** The clinic's present: real, or the stepped clock of a training installation. */
  readonly now: string;
  readonly clock: 'real' | 'stepped';
};

export type BoardOrder = {
  readonly orderId: string;
  readonly chainOfIdentityId: string;
  readonly stage: Stage;
  readonly stageSince: string;
  readonly revision: number;
  readonly protocolCode: string;
  readonly clinicSiteId: string;
  readonly clinicName: string;
  readonly laboratoryName: string;
  readonly attempt: number;
  /** Soonest open task or clock. */
  readonly nextDueAt: string | null;
  readonly nextDuty: string | null;
  readonly overdueTasks: number;
  readonly holds: readonly HoldScope[];
  readonly openDeviations: number;
  /** Live cells over time, for the sparkline. */
  readonly growth: readonly { readonly at: string; readonly liveCells: number }[];
  /** Only for roles that may read identity. */
  readonly patientName: string | null;
};
export type Page<T> = { readonly items: readonly T[]; readonly next: string | null };
/** Counts of the exception strip. */
export type BoardCounts = {
  readonly byStage: Partial<Record<Stage, number>>;
  readonly overdue: number;
  readonly dueToday: number;
  readonly awaitingDecision: number;
  readonly onHold: number;
  readonly vialsExpiring: number;
};

/** A vial that can still be used and expires within 30 days. */
export type ExpiringVial = {
  readonly code: string;
  readonly orderId: string;
  readonly purpose: Vial['purpose'];
  readonly status: Vial['status'];
  readonly expiresAt: string;
  readonly location: string;
  readonly clinicName: string;
};

export type WorkItem = Task & {
  readonly orderId: string;
  readonly stage: Stage;
  readonly protocolCode: string;
  readonly clinicName: string;
  readonly claimedBy: {
    readonly personId: string;
    readonly name: string;
    readonly at: string;
  } | null;
  /** The rule of the deviation, or the reason of the hold, that the task is about. */
  readonly about: HoldReason | null;
};

/** Per command: may it be tried, or the refusal that would come. */
export type AllowedAction = { readonly type: CommandType; readonly refusal: Refusal | null };

export type HistoryEntry = {
  readonly happened: Happened;
  readonly personName: string | null;
  readonly recordedAt: string;
  readonly late: boolean;
  readonly notes: Readonly<Record<string, unknown>> | null;
  readonly signature: { readonly meaning: SignatureMeaning; readonly signedAt: string } | null;
  /** Version of the rules that decided it. */
  readonly codeVersion: string;
};

/** A command that was confirmed once and is missing in the record; what is not known of it is null. */
export type UnrecordedEntry = {
  readonly commandId: string;
  readonly commandType: string | null;
  readonly personId: string | null;
  readonly role: string | null;
  readonly performedAt: string | null;
  readonly revision: number | null;
  readonly events: readonly unknown[];
};
/** The record came back from an older copy, and the order's workflow knew more. */
export type Divergence = {
  readonly divergenceId: string;
  readonly orderId: string;
  readonly foundAt: string;
  readonly recordedRevision: number;
  readonly knownRevision: number;
  readonly entries: readonly UnrecordedEntry[];
  readonly releasedAt: string | null;
};

/** Everything the order page shows; also the answer to an accepted command. */
export type OrderView = {
  readonly state: OrderState;
  readonly revision: number;
  readonly allowedActions: readonly AllowedAction[];
  readonly tasks: readonly WorkItem[];
  readonly forecast: HarvestForecast;
  readonly patient: {
    readonly name: string;
    readonly bornOn: string;
    readonly fileNumber: string;
  } | null;
  readonly clinicName: string;
  readonly laboratoryName: string;
  readonly training: boolean;
  /** Set while the order waits for quality assurance. */
  readonly divergence: Pick<Divergence, 'divergenceId' | 'foundAt' | 'entries'> | null;
};

/** What became of a command. */
export type CommandFate =
  | { readonly status: 'pending'; readonly commandId: string; readonly orderId: string }
  | {
      readonly status: 'applied';
      readonly commandId: string;
      readonly orderId: string;
      readonly revision: number;
    }
  | {
      readonly status: 'refused';
      readonly commandId: string;
      readonly orderId: string;
      readonly refusal: Refusal;
    };

export type CommandAnswer = {
  readonly commandId: string;
  readonly orderId: string;
  readonly revision: number;
  readonly view: OrderView;
};

export type Incident = {
  readonly incidentId: string;
  readonly kind: string;
  readonly orderId: string | null;
  readonly at: string;
  readonly facts: Readonly<Record<string, unknown>>;
};

/** Choices the forms need from the record. */
export type ReferenceData = {
  readonly patients: readonly {
    readonly patientId: string;
    readonly name: string;
    readonly fileNumber: string;
    readonly siteId: string;
  }[];
  readonly protocols: readonly {
    readonly code: string;
    readonly version: number;
    readonly title: string;
  }[];
  readonly sites: readonly {
    readonly siteId: string;
    readonly name: string;
    readonly kind: 'clinic' | 'laboratory';
    readonly zone: string;
  }[];
  readonly reagentLots: readonly {
    readonly lot: string;
    readonly name: string;
    readonly expiresAt: string;
  }[];
};

/** What a scanned code is, and the order it belongs to. */
export type ScanResult = {
  readonly kind:
    'order' | 'chainOfIdentity' | 'donation' | Exclude<ItemCode['kind'], 'orderNumber'>;
  readonly code: string;
  readonly orderId: string;
};

export type Patient = {
  readonly patientId: string;
  readonly name: string;
  readonly bornOn: string;
  readonly fileNumber: string;
  readonly siteId: string;
};

/** The clinic's time; `nextDeadlineAt` is the next thing that time will do in any open order. */
export type Clock = {
  readonly mode: 'real' | 'stepped';
  readonly now: string;
  readonly training: boolean;
  readonly nextDeadlineAt: string | null;
};

/** One message of `GET /api/stream`: the event's name and its data. */
export type StreamMessage =
  | {
      readonly event: 'order';
      readonly data: { readonly orderId: string; readonly revision: number };
    }
  | { readonly event: 'clock'; readonly data: { readonly now: string } };

/** `GET /health`: 200 when everything is up, else 503. */
export type Health = {
  readonly database: 'up' | 'down';
  readonly temporal: 'up' | 'down';
  readonly worker: 'up' | 'down';
  /** Version of this server. */
  readonly codeVersion: string;
  /** Version whose rules are in force; null before the first deployment, or without a database. */
  readonly currentCodeVersion: string | null;
  readonly pendingCommands: number | null;
  /** Seconds the oldest accepted command has waited to be recorded. */
  readonly recordLag: number | null;
};

export type { HarvestForecast, SessionStatus };
