import { Gauge, type Registry } from 'prom-client';
import type { Database } from '../../record/database.js';
import { ordersAwaitingQuality } from '../../record/divergences.js';
import { checkDatabase, recordLag } from '../../record/health.js';
import { lastHousekeeping, overdueOrders, recentIncidents } from '../../record/system-health.js';
import { clinicNow } from './clock-now.js';
import type { EngineHealth } from './engine-health.js';

/** Whatever else must be there beside the database. */
export type Parts = { readonly health: () => Promise<EngineHealth> };

/** All gauges of one reading are of one look. */
const lookMs = 500;

/** Values of a gauge by its label, or one value without. */
type Values = number | ReadonlyMap<string, number>;

type StandingGauge = {
  readonly name: string;
  readonly help: string;
  readonly label?: string;
  readonly value: (standing: Standing) => Values | undefined;
};

const gauges: readonly StandingGauge[] = [
  {
    name: 'dermaline_up',
    help: 'Whether a part answers: database, temporal, worker',
    label: 'part',
    value: ({ parts }) => parts,
  },
  {
    name: 'dermaline_pending_commands',
    help: 'Accepted and not yet settled',
    value: ({ record }) => record?.pending,
  },
  {
    name: 'dermaline_pending_age_seconds',
    help: 'Age of the oldest pending command',
    value: ({ record }) => record?.pendingAge,
  },
  {
    name: 'dermaline_overdue_orders',
    help: 'Open orders whose next deadline has passed without being noticed',
    value: ({ record }) => record?.overdue,
  },
  {
    name: 'dermaline_incidents_open',
    help: 'Incidents of the last 30 days that nobody has settled and no restart has mended',
    label: 'kind',
    value: ({ record }) => record?.incidents,
  },
  {
    name: 'dermaline_orders_awaiting_quality_assurance',
    help: 'Orders whose workflow knows more than the record',
    value: ({ record }) => record?.awaitingQuality,
  },
  {
    name: 'dermaline_backup_age_seconds',
    help: 'Age of what `npm run backup` last copied; nothing when it never did',
    value: ({ record }) => record?.backupAge,
  },
];

/** Gauges that are read from the record and the engine at every reading. Without a database most of them say nothing. */
export function addStanding(registry: Registry, db: Database, parts: Parts): void {
  const look = everySoOften(() => readStanding(db, parts));
  for (const { name, help, label, value } of gauges)
    new Gauge({
      name,
      help,
      labelNames: label ? [label] : [],
      registers: [registry],
      async collect() {
        const values = value(await look());
        if (label) this.reset();
        if (values === undefined) this.remove();
        else if (typeof values === 'number') this.set(values);
        else if (label) for (const [of, number] of values) this.set({ [label]: of }, number);
      },
    });
}

type Standing = {
  readonly parts: ReadonlyMap<string, number>;
  /** Nothing when the database is away. */
  readonly record?: {
    readonly pending: number;
    readonly pendingAge: number;
    readonly overdue: number;
    readonly incidents: ReadonlyMap<string, number>;
    readonly awaitingQuality: number;
    readonly backupAge?: number;
  };
};

async function readStanding(db: Database, { health }: Parts): Promise<Standing> {
  const [database, engine] = await Promise.all([checkDatabase(db), health()]);
  const isUp = (part: 'up' | 'down') => (part === 'up' ? 1 : 0);
  const parts = new Map([
    ['database', database.ok ? 1 : 0],
    ['temporal', isUp(engine.temporal)],
    ['worker', isUp(engine.worker)],
  ]);
  if (!database.ok) return { parts };
  const { now } = await clinicNow(db);
  const [lag, overdue, incidents, awaitingQuality, { lastBackup }] = await Promise.all([
    recordLag(db),
    overdueOrders(db, now, 0),
    recentIncidents(db),
    ordersAwaitingQuality(db),
    lastHousekeeping(db),
  ]);
  const open = incidents.filter(({ standing }) => standing === 'open');
  return {
    parts,
    record: {
      pending: lag.pendingCommands,
      pendingAge: lag.oldestSeconds,
      overdue: overdue.orders,
      incidents: countBy(open.map(({ kind }) => kind)),
      awaitingQuality: awaitingQuality.length,
      ...(lastBackup ? { backupAge: (Date.now() - Date.parse(lastBackup.at)) / 1_000 } : {}),
    },
  };
}

function countBy(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

/** Reads again only when the last reading is older than the look. */
function everySoOften<T>(read: () => Promise<T>): () => Promise<T> {
  let known: { readonly at: number; readonly value: Promise<T> } | undefined;
  return () => {
    if (!known || Date.now() - known.at > lookMs) known = { at: Date.now(), value: read() };
    return known.value;
  };
}
