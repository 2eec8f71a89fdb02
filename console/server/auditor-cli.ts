import { appendAudit } from '../../record/audit.js';
import { openDatabase, type Database } from '../../record/database.js';
import { auditOrders, type AuditReport } from './auditor.js';
import { createWorkflowGateway } from './workflow-gateway.js';

/**
 * `npm run audit`: compares the record with itself and with the running orders, prints what it counted and every
 * difference, one a line. Exit code 0 when there is none, 1 otherwise. It reads `DATABASE_URL`, `TEMPORAL_ADDRESS` and
 * `TEMPORAL_NAMESPACE` (`dermaline` unless given); without an address the running orders are left out.
 */
async function main(): Promise<number> {
  const url = process.env['DATABASE_URL'];
  const address = process.env['TEMPORAL_ADDRESS'];
  const namespace = process.env['TEMPORAL_NAMESPACE'] ?? 'dermaline';
  if (!url) {
    say('DATABASE_URL is not set: give the address of the database that holds the record.');
    return 1;
  }
  const db = openDatabase({ url, max: 4 });
  const gateway = address
    ? createWorkflowGateway({ address, namespace, codeVersion: '' })
    : undefined;
  try {
    const report = await auditOrders({ db, ...(gateway ? { gateway } : {}) });
    print(report, gateway !== undefined);
    await note(db, report, gateway !== undefined);
    return report.differences.length === 0 ? 0 : 1;
  } finally {
    await gateway?.close();
    await db.close();
  }
}

/** The audit trail tells that the record was audited, and with what result; the health page shows it. */
const note = (db: Database, report: AuditReport, comparedRunning: boolean): Promise<void> =>
  appendAudit(db, {
    action: 'recordAudited',
    subjectKind: 'installation',
    subjectId: 'record',
    facts: {
      orders: report.orders,
      differences: report.differences.length,
      comparedRunning,
    },
  });

function print(
  { orders, openOrders, events, commands, differences }: AuditReport,
  comparedRunning: boolean,
): void {
  const { applied, refused, pending } = commands;
  say(`${orders} orders, ${openOrders} of them open; ${events} events.`);
  say(`Commands: ${applied} applied, ${refused} refused, ${pending} pending.`);
  if (!comparedRunning) say('TEMPORAL_ADDRESS is not set: the running orders were not compared.');
  for (const { subject, code, facts } of differences)
    say(`${subject}: ${code} ${JSON.stringify(facts)}`);
  say(differences.length === 0 ? 'No differences.' : `${differences.length} differences.`);
}

const say = (line: string) => process.stdout.write(`${line}\n`);

process.exitCode = await main().catch((error: unknown) => {
  say(`The audit could not be done: ${error instanceof Error ? error.message : String(error)}`);
  return 1;
});
