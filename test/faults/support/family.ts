import { appendFileSync } from 'node:fs';
import type { OrderView } from '../../../console/contract/reads.js';
import { listIncidents } from '../../../record/incidents.js';
import type { AuditReport } from '../../../console/server/auditor.js';
import { readChoices, type Work } from '../../end-to-end/support/order-work.js';
import { auditAtRest, inspect, lostOrDoubled } from '../../end-to-end/support/proof.js';
import { randomFrom } from '../../end-to-end/support/random.js';
import { newTally } from '../../end-to-end/support/send-until-answered.js';
import { signInStaff } from '../../end-to-end/support/staff.js';
import { bringToCulture } from '../../end-to-end/support/to-culture.js';
import { openDeployment, type Deployment, type Size } from './deployment.js';

/** The seed of the whole suite: every moment and every choice of a run follows from it. */
export const seed = Number(process.env['FAULTS_SEED'] ?? Date.now() % 1_000_000);

/** Fewest commands a family acknowledges: the seven together more than a thousand. */
export const share = 150;

/** One family of faults: its deployment, its people, and what is counted. */
export type Family = {
  readonly deployment: Deployment;
  readonly work: Work;
  readonly random: () => number;
  /** Counts a fault that was injected. */
  readonly injected: (kind: string) => void;
  /** A fault this machine cannot inject: told with the reason, and never counted. */
  readonly notRun: (kind: string, reason: string) => void;
  readonly anyPatient: () => string;
  /** Orders whose cells are in culture, so that much can be done on them. */
  readonly newOrders: (count: number) => Promise<readonly OrderView[]>;
  /** Waits until nothing is pending; then audits everything, and looks for every acknowledged command. */
  readonly prove: () => Promise<Proof>;
  readonly close: () => Promise<void>;
};

export type Proof = {
  readonly audit: AuditReport;
  readonly lostOrDoubled: readonly string[];
  /** Answers of the API that would mean a bug. */
  readonly internalErrors: readonly string[];
  /** How often the record kept which kind of incident. */
  readonly incidents: Readonly<Record<string, number>>;
};

/** One line to the terminal, past Jest's own. */
export const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Opens a deployment for one family of faults and signs its people in. */
export async function openFamily(name: string, size: Size = {}): Promise<Family> {
  say(`${name}: FAULTS_SEED=${seed}`);
  const deployment = await openDeployment(size);
  const [first, ...others] = deployment.consoles.map(({ baseUrl }) => baseUrl);
  const { accounts } = deployment;
  const staff = await signInStaff({ baseUrl: first ?? '', otherUrls: others, accounts }, 2);
  const random = randomFrom(seed);
  const work: Work = { staff, tally: newTally(), choices: await readChoices(staff), random };
  const faults = new Map<string, number>();
  const notRun: string[] = [];
  let differences = 0;
  const anyPatient = () => {
    const { patients } = work.choices;
    return patients[Math.floor(random() * patients.length)]?.patientId ?? '';
  };
  return {
    deployment,
    work,
    random,
    injected: (kind) => void faults.set(kind, (faults.get(kind) ?? 0) + 1),
    anyPatient,
    notRun: (kind, reason) => void notRun.push(`${kind} (${reason})`),
    newOrders: (count) =>
      Promise.all(Array.from({ length: count }, () => bringToCulture(work, anyPatient()))),
    async prove() {
      const audit = await auditAtRest(deployment);
      const lost = await lostOrDoubled(deployment, work.tally);
      differences = audit.differences.length + lost.length;
      const bugs = [...work.tally.retriedAfter.keys()].filter((why) => why.startsWith('500'));
      if (bugs.length > 0) for (const line of failures(deployment)) say(`${name}: ${line}`);
      return {
        audit,
        lostOrDoubled: lost,
        internalErrors: bugs,
        incidents: await incidentsOf(deployment),
      };
    },
    async close() {
      report(name, { work, faults, notRun, differences });
      await deployment.remove();
    },
  };
}

/** What the consoles say of requests that failed for another reason than a database that is away. */
const failures = ({ consoles, log }: Deployment): readonly string[] =>
  consoles
    .flatMap(({ name }) => log(name).split('\n'))
    .filter((line) => line.includes('"request failed"') && !line.includes('"unavailable"'))
    .filter((line) => !line.includes('cannot be reached'))
    .map((line) => line.slice(0, 2_000))
    .slice(0, 5);

async function incidentsOf(deployment: Deployment): Promise<Readonly<Record<string, number>>> {
  const incidents = await inspect(deployment, (db) => listIncidents(db, { limit: 10_000 }));
  const counts: Record<string, number> = {};
  for (const { kind } of incidents) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

type Counted = {
  readonly work: Work;
  readonly faults: ReadonlyMap<string, number>;
  readonly notRun: readonly string[];
  readonly differences: number;
};

function report(name: string, { work, faults, notRun, differences }: Counted): void {
  const { acknowledged, refused, retriedAfter } = work.tally;
  const counts = {
    family: name,
    acknowledged: acknowledged.length,
    refused: refused.length,
    retried: sum(retriedAfter.values()),
    faults: sum(faults.values()),
    differences,
    notRun: notRun.length,
  };
  say(`${name}: ${JSON.stringify(counts)}`);
  say(`${name}: injected ${JSON.stringify(Object.fromEntries(faults))}`);
  say(`${name}: retried after ${JSON.stringify(Object.fromEntries(retriedAfter))}`);
  for (const fault of notRun) say(`${name}: NOT RUN: ${fault}`);
  const file = process.env['FAULTS_COUNTS'];
  if (file) appendFileSync(file, `${JSON.stringify(counts)}\n`);
}

const sum = (numbers: Iterable<number>): number => [...numbers].reduce((a, b) => a + b, 0);
