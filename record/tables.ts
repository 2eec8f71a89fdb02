import type { ColumnType, Generated } from 'kysely';
import type { Actor } from '../domain/command.js';
import type { CommandId, OrderId, PatientId, PersonId, SiteId } from '../domain/identifiers.js';
import type { Cause, OrderEvent } from '../domain/order/events.js';
import type { HoldScope, SessionStatus, Stage } from '../domain/order/sections.js';
import type { VialStatus } from '../domain/order/state.js';
import type { Allergen, Protocol } from '../domain/protocol/protocol.js';
import type { Refusal } from '../domain/refusal.js';
import type { Role, SignatureMeaning } from '../domain/roles.js';

/** The tables of the record, in camel case. JSON goes in as text and comes out parsed. */
type Json<T> = ColumnType<T, string, string>;
/** An id: checked where it comes from outside, so any text may be written and asked for. */
type Id<T> = ColumnType<T, string, string>;
type Facts = Readonly<Record<string, unknown>>;

export type Tables = {
  sites: { siteId: Id<SiteId>; name: string; kind: 'clinic' | 'laboratory'; zone: string };
  people: {
    personId: Id<PersonId>;
    name: string;
    login: string;
    roles: readonly Role[];
    siteId: Id<SiteId>;
    language: 'en' | 'tr';
    active: Generated<boolean>;
    passwordUntil: Generated<string | null>;
  };
  personUsers: { userId: string; personId: Id<PersonId> };
  patients: {
    patientId: Id<PatientId>;
    siteId: Id<SiteId>;
    name: string;
    bornOn: string;
    fileNumber: string;
  };
  protocols: {
    code: string;
    version: number;
    title: string;
    status: 'draft' | 'active' | 'retired';
    body: Json<Protocol>;
  };
  reagentLots: { lot: string; name: string; expiresAt: string; allergens: readonly Allergen[] };
  commands: {
    commandId: CommandId;
    seq: Generated<number>;
    orderId: OrderId;
    type: string;
    hash: string;
    basedOnRevision: number;
    performedAt: string;
    recordedAt: string;
    validUntil: string;
    clinicTime: string | null;
    actor: Json<Actor>;
    payload: Json<unknown>;
    notes: Json<Facts> | null;
    facts: Json<unknown>;
    lateEntryReason: string | null;
    status: Generated<'pending' | 'applied' | 'refused'>;
    revision: number | null;
    refusal: Json<Refusal> | null;
    leaseHolder: string | null;
    leaseUntil: string | null;
    createdAt: Generated<string>;
    settledAt: string | null;
  };
  signatures: {
    commandId: CommandId;
    orderId: OrderId;
    personId: PersonId;
    printedName: string;
    meaning: SignatureMeaning;
    signedAt: string;
    recordHash: string;
  };
  orders: {
    orderId: OrderId;
    chainOfIdentity: string;
    patientId: PatientId;
    clinicSiteId: SiteId;
    laboratorySiteId: SiteId;
    protocolCode: string;
    protocolVersion: number;
    stage: Stage;
    stageSince: string;
    attempt: number;
    closed: boolean;
    training: Generated<boolean>;
    revision: number;
    epoch: number;
    codeVersion: string;
    /** Read it with `currentSnapshot`: it may be of an older shape. */
    snapshot: Json<unknown>;
    snapshotVersion: number;
    snapshotDigest: string;
    eventsHash: string;
    nextDeadlineAt: string | null;
    nextDueAt: string | null;
    nextDuty: string | null;
    sortDue: Generated<string>;
    overdueTasks: number;
    awaitingDecision: boolean;
    holds: readonly HoldScope[];
    openDeviations: number;
    growth: Json<readonly { at: string; liveCells: number }[]>;
    placedAt: string;
    mattersVersion: Generated<number>;
    mattersRevision: Generated<number>;
  };
  orderCodes: { code: string; orderId: OrderId; kind: 'order' | 'chainOfIdentity' | 'donation' };
  events: {
    orderId: OrderId;
    revision: number;
    type: string;
    at: string;
    performedAt: string;
    recordedAt: Generated<string>;
    commandId: CommandId | null;
    cause: Json<Cause>;
    event: Json<OrderEvent>;
    epoch: number;
    codeVersion: string;
    hash: string;
  };
  tasks: {
    key: string;
    orderId: OrderId;
    kind: string;
    subject: string;
    command: string;
    roles: readonly Role[];
    siteId: string | null;
    dueAt: string;
    overdue: boolean;
    escalatesTo: readonly Role[];
  };
  taskClaims: { key: string; personId: PersonId; claimedAt: string };
  vials: {
    code: string;
    orderId: OrderId;
    chainOfIdentity: string;
    attempt: number;
    purpose: string;
    status: VialStatus;
    ml: number;
    liveCells: number;
    expiresAt: string;
    location: string;
    sessionId: string | null;
  };
  sessions: {
    orderId: OrderId;
    sessionId: string;
    number: number;
    status: SessionStatus;
    since: string;
    plannedOn: string | null;
    plannedAt: string | null;
    administeredAt: string | null;
  };
  sessionProducts: {
    batchNumber: string;
    orderId: OrderId;
    chainOfIdentity: string;
    sessionId: string;
    thawedAt: string;
    formulatedAt: string;
    expiresAt: string;
    sampleCode: string;
    outcome: 'accept' | 'reject' | null;
    certifiedAt: string | null;
  };
  sessionProductVials: { vialCode: string; batchNumber: string; chainOfIdentity: string };
  incidents: {
    incidentId: Generated<string>;
    seq: Generated<number>;
    kind: string;
    orderId: string | null;
    commandId: string | null;
    at: Generated<string>;
    facts: Json<Facts>;
    fingerprint: string | null;
  };
  audit: {
    lane: Generated<number>;
    place: Generated<number>;
    at: Generated<string>;
    personId: string | null;
    action: string;
    subjectKind: string;
    subjectId: string;
    facts: Json<Facts>;
    previousHash: Generated<string>;
    hash: Generated<string>;
  };
  divergences: {
    divergenceId: Generated<string>;
    orderId: string;
    releasedAt: string | null;
  };
  installation: {
    training: boolean;
    clockMode: 'real' | 'stepped';
    steppedNow: string | null;
    everReal: boolean;
    facility: string;
    currentCodeVersion: string | null;
  };
  codeVersions: {
    version: string;
    seq: Generated<number>;
    firstSeenAt: Generated<string>;
  };
};
