import type { AuditReport } from '../../console/server/auditor.js';
import type { Tally } from '../end-to-end/support/send-until-answered.js';
import { say, type Place } from './place.js';

/** A disaster that is made for real, and what has to be true after the recovery. */
export type Drill = {
  readonly name: string;
  /** One sentence: what it proves. */
  readonly proves: string;
  /** Answers every difference it found; none when it was passed. */
  readonly run: (place: Place, orderCount: number) => Promise<readonly string[]>;
};

/** A difference when it does not hold. */
export const check = (holds: boolean, sentence: string): readonly string[] =>
  holds ? [] : [sentence];

/** Prints the auditor's report; answers its differences. */
export function reported(report: AuditReport): readonly string[] {
  const { orders, openOrders, events, commands, differences } = report;
  say(`Audit: ${orders} orders, ${openOrders} of them open; ${events} events.`);
  say(
    `Audit: ${commands.applied} commands applied, ${commands.refused} refused, ${commands.pending} pending.`,
  );
  say(`Audit: ${differences.length} differences.`);
  return differences.map(
    ({ subject, code, facts }) => `${subject}: ${code} ${JSON.stringify(facts)}`,
  );
}

/**
 * What every recovery ends with: nothing that was confirmed (so far, or in the tally) is missing or there twice, each order
 * takes a command, and the record is whole.
 */
export async function closing(
  place: Place,
  tally: Tally = place.takeTally(),
): Promise<readonly string[]> {
  const lost = await place.lost(tally);
  say(`${tally.acknowledged.length} confirmed commands looked up, ${lost.length} lost or doubled.`);
  await place.goOn();
  say(`Every one of ${place.orders().length} orders has taken another entry.`);
  return [...lost, ...reported(await place.audit())];
}
