import { createHash } from 'node:crypto';
import type { Actor } from '../../domain/command.js';
import { commandIdSchema, personIdSchema, type CommandId } from '../../domain/identifiers.js';
import { flagSharedRisk } from '../../domain/order/commands/culture/flag-shared-risk.js';
import { withdrawSharedRisk } from '../../domain/order/commands/culture/withdraw-shared-risk.js';
import {
  flagOf,
  grewTogether,
  hasStandingContamination,
  sharedBy,
  sharedRiskOf,
} from '../../domain/order/contaminated.js';
import type { PlacedOrder } from '../../domain/order/state.js';
import { addDays } from '../../domain/schedule/instants.js';
import { commandHash } from '../../record/command-hash.js';
import { inTransaction, type Database } from '../../record/database.js';
import { acceptCommand } from '../../record/journal.js';
import type { JournalRow } from '../../record/journal-row.js';
import {
  ordersWith,
  rememberTold,
  contaminationsToTell,
  ordersFlaggedBy,
  withdrawalsToTell,
  type Contaminated,
} from '../../record/shared-risks.js';
import { clinicNow, type Now } from './clock-now.js';

/** However long an order cannot be reached, it is told when it can. */
const validDays = 3650;

/**
 * Tells the orders that shared incubator or lot with a contaminated culture: once when it is found, and as long as its
 * deviation is open those that come to share something later. What it writes into the journal is delivered like any other command. All of one contamination or nothing,
 * and under ids that follow from it: exactly once, whoever does it and however often it is begun again.
 */
export async function tellSharedRisks(db: Database): Promise<void> {
  for (const contamination of await contaminationsToTell(db)) {
    const clock = await clinicNow(db);
    const rows = await flagsFor(db, contamination, clock);
    if (contamination.isTold && rows.length === 0) continue;
    await inTransaction(db, async (trx) => {
      await rememberTold(trx, contamination);
      for (const command of rows) await acceptCommand(trx, { command });
    });
  }
  await tellWithdrawals(db);
}

/**
 * Tells the orders that had been flagged when a report is taken back and no other contamination of its order stands.
 * Exactly once, like the flags.
 */
async function tellWithdrawals(db: Database): Promise<void> {
  for (const { orderId, happened, state } of await withdrawalsToTell(db)) {
    const clock = await clinicNow(db);
    const flagged = hasStandingContamination(state) ? [] : await ordersFlaggedBy(db, orderId);
    const rows = flagged.map((order) => {
      const commandId = systemCommandId(`${orderId}:${happened.revision}:${order.orderId}`);
      const { type, payload } = withdrawSharedRisk;
      return systemRow(order, {
        commandId,
        clock,
        type,
        payload: payload().parse({ source: orderId }),
      });
    });
    await inTransaction(db, async (trx) => {
      await rememberTold(trx, { orderId, happened });
      for (const command of rows) await acceptCommand(trx, { command });
    });
  }
}

async function flagsFor(
  db: Database,
  { orderId, happened, grewSince, isTold }: Contaminated,
  clock: Now,
): Promise<readonly JournalRow[]> {
  const source = sharedRiskOf(happened);
  if (!source) return [];
  const { incubator, reagentLots } = source;
  const stages = flagSharedRisk.during;
  const orders = await ordersWith(db, { not: orderId, incubator, reagentLots, stages });
  return orders.filter(isConcerned).flatMap((order) => {
    const isTogether = grewTogether(order, grewSince);
    const shared = sharedBy(order.culture, {
      incubator: isTogether ? incubator : undefined,
      reagentLots,
    });
    if (!shared) return [];
    const commandId = systemCommandId(`${orderId}:${happened.revision}:${order.orderId}`);
    const { type, payload } = flagSharedRisk;
    return [
      systemRow(order, {
        commandId,
        clock,
        type,
        payload: payload().parse(flagOf(orderId, shared)),
      }),
    ];
  });

  /** Afterwards only who began later and has not been told; an order of before was looked at when it was found. */
  function isConcerned({ sharedRisks = [] }: PlacedOrder): boolean {
    return !isTold || !sharedRisks.some((risk) => risk.source === orderId);
  }
}

function systemRow(
  { orderId, revision, laboratory }: PlacedOrder,
  flag: {
    readonly commandId: CommandId;
    readonly clock: Now;
    readonly type: string;
    readonly payload: unknown;
  },
): JournalRow {
  const { now, isStepped } = flag.clock;
  const actor: Actor = {
    personId: personIdSchema().parse('system:shared-risk'),
    roles: [],
    role: 'qualityAssurance',
    siteId: laboratory.siteId,
  };
  const row = {
    commandId: flag.commandId,
    orderId,
    type: flag.type,
    basedOnRevision: revision,
    performedAt: now,
    recordedAt: now,
    validUntil: addDays(now, validDays),
    clinicTime: isStepped ? now : null,
    actor,
    payload: flag.payload,
    notes: null,
    facts: null,
    lateEntryReason: null,
  };
  return { ...row, hash: commandHash(row) };
}

/** The command id of what the system does because of something: a UUID made of a hash (RFC 9562, version 8). */
function systemCommandId(because: string): CommandId {
  const hex = createHash('sha256').update(`system:${because}`).digest('hex');
  const [a, b, c, d] = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(13, 16), hex.slice(17, 20)];
  return commandIdSchema().parse(`${a}-${b}-8${c}-8${d}-${hex.slice(20, 32)}`);
}
