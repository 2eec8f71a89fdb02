import { seed } from '../../console/server/seed.js';
import type { OrderId } from '../../domain/identifiers.js';
import { addDays } from '../../domain/schedule/instants.js';
import { openDatabase, type Database } from '../../record/database.js';
import { mintOrder } from '../../record/orders.js';
import { addPatient } from '../../record/patients.js';
import { addReagentLot } from '../../record/reagents.js';
import { signIn, type ApiClient } from '../support/api-client.js';
import { live } from '../support/at-stage.js';
import { happyPath } from '../support/happy-path.js';
import { inUse, reagents } from '../support/happy-path-material.js';
import { clinicSite } from '../support/people.js';
import { patientId, patientName } from '../support/reference-data.js';

/** An order in culture, with the vessels that are in use. */
export type CultureOrder = { readonly orderId: OrderId; readonly vessels: readonly string[] };
type Account = { readonly login: string; readonly password: string };

/** Sites, people, the patient and reagents; a real clock. Answers the account of a person. */
export async function prepareRecord(
  url: string,
  dataFolder: string,
): Promise<{ readonly db: Database; readonly account: (login: string) => Account }> {
  const { accounts } = await seed({ databaseUrl: url, dataFolder, training: false });
  const db = openDatabase({ url, max: 8 });
  await addPatient(db, {
    patientId,
    siteId: clinicSite,
    name: patientName,
    bornOn: '1980-02-29',
    fileNumber: 'F-1',
  });
  for (const { lot, name, expiresAt } of reagents)
    await addReagentLot(db, { lot, name, expiresAt, allergens: [] });
  return {
    db,
    account(login) {
      const found = accounts.find((account) => account.login === login);
      if (!found) throw new Error(`there is no account ${login}`);
      return found;
    },
  };
}

/** So many orders whose cells have been in culture for some days, written as they would have been: eight at a time. */
export async function ordersInCulture(
  db: Database,
  count: number,
): Promise<readonly CultureOrder[]> {
  const orders: CultureOrder[] = [];
  const start = addDays(new Date().toISOString(), -6);
  const next = async (): Promise<void> => {
    const { orderId } = await mintOrder(db);
    const path = happyPath({ orderId, start });
    const steps = path.slice(0, path.findIndex(({ type }) => type === 'feedCulture') + 1);
    const state = await live(db, { orderId, steps });
    orders.push({ orderId, vessels: inUse(state) });
  };
  for (let made = 0; made < count; made += 8)
    await Promise.all(Array.from({ length: Math.min(8, count - made) }, next));
  return orders;
}

/** Both technicians, on some sessions each: the server limits how often one session may ask. */
export async function technicians(
  baseUrl: string,
  account: (login: string) => Account,
): Promise<readonly ApiClient[]> {
  const clients: ApiClient[] = [];
  for (const login of ['ayse', 'murat', 'ayse', 'murat', 'ayse', 'murat'])
    clients.push(await signIn(baseUrl, account(login)));
  return clients;
}
