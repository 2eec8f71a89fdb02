import { tellSharedRisks } from '../../console/server/shared-risk.js';
import type { OrderId } from '../../domain/identifiers.js';
import { instantOf } from '../../domain/schedule/calendar.js';
import { addDays } from '../../domain/schedule/instants.js';
import { certified, clockOf } from '../support/clean-run.js';
import { inUse } from '../support/happy-path-material.js';
import { zone } from '../support/people.js';
import { until } from '../support/until.js';
import { openClinic, orderAfter, type Clinic, type Order } from './support/clinic.js';

/** Three orders in one incubator; in one of them the wrong flask is reported. */
const punch = instantOf({ date: '2026-01-12', time: '10:00', zone });
const at = clockOf(punch);
const technician = ['labTechnician', 1] as const;

let clinic: Clinic;
let siblings: readonly Order[];

beforeAll(async () => {
  clinic = await openClinic(addDays(punch, -3));
  siblings = await Promise.all(
    [1, 2, 3].map(() =>
      orderAfter(clinic, (id) => certified(id, punch).filter((step) => step.at < at(20))),
    ),
  );
}, 120_000);
afterAll(() => clinic.close());

describe('a contamination that was reported for a flask that had none', () => {
  const flagsOf = async (each: Order, source: OrderId) =>
    ((await each.now()).sharedRisks ?? []).filter((risk) => risk.source === source);

  it('is taken back by its author; the flags of the other orders are lifted and stay in their trace', async () => {
    const [mistaken, ...others] = siblings;
    if (!mistaken) throw new Error('there are siblings');
    const [healthy = ''] = inUse(await mistaken.now());
    await mistaken.does({
      type: 'reportContamination',
      by: technician,
      at: at(20),
      payload: { vessels: [healthy], contaminant: 'unclear' },
    });
    const all = async (isSo: (flags: Awaited<ReturnType<typeof flagsOf>>) => boolean) =>
      (await Promise.all(others.map((each) => flagsOf(each, mistaken.orderId)))).every(isSo);
    await until(() => all((flags) => flags.length === 1), 60_000);
    const { contaminations } = (await mistaken.now()).culture ?? {};
    const { state } = await mistaken.does({
      type: 'correctContamination',
      by: technician,
      at: at(20, 0, 30),
      payload: {
        contaminationId: contaminations?.[0]?.contaminationId ?? '',
        contaminationWas: 'reportedInError',
        reason: 'wrongSubject',
      },
    });
    // The author takes nothing off: hold and deviation are ended by quality assurance.
    expect(state).toMatchObject({
      holds: [{ scope: 'material', reason: 'contamination' }],
      culture: { contaminations: [{ vessels: [], withdrawnAt: expect.any(String) }] },
    });
    await until(() => all((flags) => flags[0]?.withdrawnAt !== undefined), 60_000);
    await tellSharedRisks(clinic.system.db);
    const { rows } = await clinic.system.db.pool.query(
      `SELECT status, count(*)::int FROM commands WHERE type = 'withdrawSharedRisk' GROUP BY 1`,
    );
    expect(rows).toEqual([{ status: 'applied', count: expect.any(Number) }]);
    for (const each of others) {
      const { deviations } = await each.now();
      expect(deviations.filter(({ subject }) => subject === mistaken.orderId)).toMatchObject([
        { rule: 'sharedRiskReported', status: 'open' },
      ]);
    }
  });
});
