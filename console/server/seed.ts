import { randomBytes, randomUUID } from 'node:crypto';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { hasPeople } from '../../record/administration.js';
import type { Person } from '../../record/people.js';
import { appendAudit } from '../../record/audit.js';
import { beginTraining } from '../../record/clock.js';
import { inTransaction, openDatabase, type Database } from '../../record/database.js';
import { personIdSchema } from '../../domain/identifiers.js';
import { addPatient, listPatients } from '../../record/patients.js';
import { addPerson, linkUser, listPeople, userOfPerson } from '../../record/people.js';
import { addProtocol, listProtocols } from '../../record/protocols.js';
import { addReagentLot, listReagentLots } from '../../record/reagents.js';
import { addSite, listSites } from '../../record/sites.js';
import { faceRejuvenation } from '../../domain/protocol/face-rejuvenation.js';
import { accountOf } from './auth/accounts.js';
import { createAuth, type Auth } from './auth/create-auth.js';
import {
  demoPatients,
  demoPeople,
  demoReagentLots,
  demoSites,
  type DemoPerson,
} from './demo-data.js';
import { keptSecret, keptSetUpCode } from './settings.js';

export type SeedOptions = {
  readonly databaseUrl: string;
  /** Where the demonstration password is kept; DERMALINE_DATA, or `.dermaline`, when absent. */
  readonly dataFolder?: string;
  /** False for an installation that will hold real orders: no stepped clock. DERMALINE_TRAINING=off when absent. */
  readonly training?: boolean;
  /** False for an installation that begins empty: no made-up people, sites or patients. */
  readonly demonstration?: boolean;
  /** Where the stepped clock begins; some months ago when absent. */
  readonly startsAt?: string;
};
/** A demonstration account as the start prints it; `email` is what is typed to sign in. */
export type Account = {
  readonly login: string;
  readonly email: string;
  readonly password: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly siteId: string;
};

/** The demonstration begins this long ago and catches up. */
const historyDays = 150;
const passwordFile = 'demo-password';

/**
 * Fills an installation with what the demonstration starts from: sites, people with accounts, patients (all made up),
 * protocol, reagents. What is there already stays as it is; running it again answers the same accounts.
 */
export async function seed(
  options: SeedOptions,
): Promise<{ readonly accounts: readonly Account[]; readonly setUpCode?: string }> {
  const dataFolder = path.resolve(
    options.dataFolder ?? process.env['DERMALINE_DATA'] ?? '.dermaline',
  );
  const db = openDatabase({ url: options.databaseUrl, max: 4 });
  try {
    const now = new Date();
    const startsAt =
      options.startsAt ?? new Date(now.getTime() - historyDays * 86_400_000).toISOString();
    if (options.training ?? process.env['DERMALINE_TRAINING'] !== 'off')
      await beginOnce(db, startsAt);
    if (!(options.demonstration ?? isDemonstration(process.env)))
      return (await hasPeople(db))
        ? { accounts: [] }
        : { accounts: [], setUpCode: keptSetUpCode(dataFolder) };
    const password = keptSecret(dataFolder, passwordFile, newPassword);
    await seedReference(db, now);
    await seedPatients(db);
    // The secret of sessions is not needed to make accounts.
    const auth = createAuth({
      pool: db.pool,
      secret: randomBytes(32).toString('hex'),
      publicUrl: 'http://localhost',
    });
    await seedPeople({ db, auth, password });
    return { accounts: demoPeople.map((person) => accountTold(person, password)) };
  } finally {
    await db.close();
  }
}

/** Only an empty installation begins training: a clock that was stepped already goes on where it is. */
async function beginOnce(db: Database, startsAt: string): Promise<void> {
  const isEmpty = (await listSites(db)).length === 0;
  if (isEmpty) await beginTraining(db, startsAt);
}

async function seedReference(db: Database, now: Date): Promise<void> {
  const sites = new Set((await listSites(db)).map(({ siteId }) => siteId));
  for (const site of demoSites) if (!sites.has(site.siteId)) await addSite(db, site);
  const protocols = await listProtocols(db);
  if (!protocols.some(({ code }) => code === faceRejuvenation.code)) {
    await addProtocol(db, {
      body: faceRejuvenation,
      title: 'Face rejuvenation, autologous fibroblasts',
      status: 'active',
    });
  }
  const lots = new Set((await listReagentLots(db)).map(({ lot }) => lot));
  for (const lot of demoReagentLots(now)) if (!lots.has(lot.lot)) await addReagentLot(db, lot);
}

async function seedPatients(db: Database): Promise<void> {
  const files = new Set((await listPatients(db, {})).map(({ fileNumber }) => fileNumber));
  for (const patient of demoPatients) {
    if (!files.has(patient.fileNumber)) await addPatient(db, patient);
  }
}

type Accounts = { readonly db: Database; readonly auth: Auth; readonly password: string };

async function seedPeople({ db, auth, password }: Accounts): Promise<void> {
  const known = new Map((await listPeople(db)).map((person: Person) => [person.login, person]));
  for (const person of demoPeople) {
    const personId = known.get(person.login)?.personId ?? personIdSchema().parse(randomUUID());
    if (known.has(person.login) && (await userOfPerson(db, personId))) continue;
    const userId = await accountOf(auth, { login: person.login, password });
    await inTransaction(db, async (trx) => {
      if (!known.has(person.login)) await addPerson(trx, { ...person, personId });
      await linkUser(trx, { personId, userId });
      await appendAudit(trx, {
        action: 'personAdded',
        subjectKind: 'person',
        subjectId: personId,
        facts: { roles: person.roles },
      });
    });
  }
}

/**
 * Made-up people and what they work with: unless DERMALINE_DEMO=off; in an installation for real orders only when it
 * says `people` (for tests).
 */
const isDemonstration = (environment: NodeJS.ProcessEnv): boolean => {
  const demo = environment['DERMALINE_DEMO'];
  return demo === 'people' || (demo !== 'off' && environment['DERMALINE_TRAINING'] !== 'off');
};

const accountTold = ({ login, name, roles, siteId }: DemoPerson, password: string): Account => ({
  login,
  email: login,
  password,
  name,
  roles,
  siteId,
});

/** Long enough not to be guessed, short enough to be typed from a screen. */
const newPassword = () => `demo-${randomBytes(9).toString('base64url')}`;

/** `node build/console/server/seed.js`: seeds DATABASE_URL and prints the accounts as JSON. */
async function main(): Promise<void> {
  const databaseUrl = process.env['DATABASE_URL'];
  if (!databaseUrl) throw new Error('DATABASE_URL is not set.');
  process.stdout.write(`${JSON.stringify(await seed({ databaseUrl }))}\n`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main();
