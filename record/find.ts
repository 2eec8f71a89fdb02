import { sql } from 'kysely';
import { parseCode, type ItemCode } from '../domain/identity/codes.js';
import { readScan } from '../domain/identity/chain-of-identity.js';
import { isDonationNumber } from '../domain/identity/donation-number.js';
import type { OrderId, SiteId } from '../domain/identifiers.js';
import type { PlacedOrder } from '../domain/order/state.js';
import type { Executor } from './database.js';
import { currentSnapshot } from './stored-snapshot.js';

/** A thing that carries a label of its own. */
export type ItemKind = Exclude<ItemCode['kind'], 'orderNumber'>;

/** What a scanned or typed code names, and the order it belongs to. */
export type Found = {
  readonly kind: 'order' | 'chainOfIdentity' | 'donation' | ItemKind;
  /** Without data identifiers, flags and check character. */
  readonly code: string;
  readonly orderId: OrderId;
  readonly clinicSiteId: SiteId;
  readonly laboratorySiteId: SiteId;
};

/**
 * Finds what a scan names. Undefined when the code is malformed, its check character is wrong, or no order has it;
 * a vessel, vial, tube or container must be one the order really has. A code two orders share is not found.
 */
export async function findByScan(db: Executor, scanned: string): Promise<Found | undefined> {
  const { kind, code } = recognise(scanned);
  const item = parseCode(code);
  if (item !== undefined && item.kind !== 'orderNumber')
    return findItem(db, code, item.orderNumber, item.kind);
  const rows = await orders(db)
    .innerJoin('orderCodes', 'orderCodes.orderId', 'orders.orderId')
    .where('orderCodes.code', '=', code)
    .where('orderCodes.kind', '=', kind)
    .limit(2)
    .execute();
  const [found, other] = rows;
  return found && !other ? { kind, code, ...sitesOf(found) } : undefined;
}

type Known = Extract<Found['kind'], 'order' | 'chainOfIdentity' | 'donation'>;

function recognise(scanned: string): { readonly kind: Known; readonly code: string } {
  const scan = readScan(scanned);
  // A donation number in a list of our own carries no check character; the record knows whether it exists.
  if (scan.kind === 'unknown' && isDonationNumber(scan.id))
    return { kind: 'donation', code: scan.id };
  if (scan.kind === 'chainOfIdentity' || scan.kind === 'donation')
    return { kind: scan.kind, code: scan.id };
  return { kind: 'order', code: scan.id };
}

async function findItem(
  db: Executor,
  code: string,
  orderNumber: string,
  kind: ItemKind,
): Promise<Found | undefined> {
  const order = await orders(db)
    .select(['snapshot', 'snapshotVersion'])
    .where(sql<boolean>`order_id = ${orderNumber}`)
    .executeTakeFirst();
  if (!order) return undefined;
  const exists = codesOf(currentSnapshot(order)).has(code) || (await isVial(db, code));
  return exists ? { kind, code, ...sitesOf(order) } : undefined;
}

/** Vials of an attempt that was given up are in the inventory only. */
async function isVial(db: Executor, code: string): Promise<boolean> {
  const vial = await db.kysely
    .selectFrom('vials')
    .select('code')
    .where('code', '=', code)
    .executeTakeFirst();
  return vial !== undefined;
}

function codesOf({ collection, culture, bank, sessions }: PlacedOrder): ReadonlySet<string> {
  const products = sessions.flatMap(({ product, discarded }) => [
    ...(product ? [product] : []),
    ...discarded.map((earlier) => earlier.product),
  ]);
  const labelled = [
    ...(collection?.items ?? []),
    ...(culture?.vessels ?? []),
    ...(bank?.vials ?? []),
    ...products.flatMap((product) => product.containers),
  ];
  const samples = [...(bank ? [bank] : []), ...products].map((sampled) => sampled.sampleCode);
  return new Set([...labelled.map((thing) => thing.code), ...samples]);
}

type Sites = Pick<Found, 'orderId' | 'clinicSiteId' | 'laboratorySiteId'>;

const sitesOf = ({ orderId, clinicSiteId, laboratorySiteId }: Sites): Sites => ({
  orderId,
  clinicSiteId,
  laboratorySiteId,
});

const orders = (db: Executor) =>
  db.kysely
    .selectFrom('orders')
    .select(['orders.orderId', 'orders.clinicSiteId', 'orders.laboratorySiteId']);
