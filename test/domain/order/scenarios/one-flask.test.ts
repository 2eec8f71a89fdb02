import { sharedRiskOf } from '../../../../domain/order/contaminated.js';
import { orderProcess } from '../../../../domain/order/process.js';
import type { PlacedOrder } from '../../../../domain/order/state.js';
import { orderIdSchema } from '../../../../domain/identifiers.js';
import { culturingOrder, harvest, observe, passage, vessel } from '../../../support/material.js';
import { decideSerology, inOrder, reviewRecord, serology } from '../../../support/oversight.js';
import { after, attempt, day, refusalOf, witnessed } from '../../../support/orders.js';
import { actor } from '../../../support/people.js';
import { sent } from '../../../support/sent.js';
import { bank, bankResults, certify, decideQc } from '../../../support/treatment.js';

/**
 * Scenario: passage 3, four T175 in an incubator shared with six other orders; the third flask is turbid. It is
 * discarded before a witness, three go on under a major deviation, and 71 of 100 million cells are harvested.
 */
const four = [{ vesselType: 'T175' as const, count: 4, seededLiveCellsEach: 500_000 }];
const growing = inOrder(
  culturingOrder(),
  serology(),
  decideSerology('release'),
  passage({}, day(8)),
  passage({ inputs: vessel(3, 4, 5, 6), liveCells: 9_000_000, outputs: four }, day(13)),
  passage({ inputs: vessel(7, 8, 9, 10), liveCells: 9_000_000, outputs: four }, day(18)),
);
const [turbid = ''] = vessel(13);
const seen = after(growing, observe({ 13: 40 }, day(20), 'turbid'));
const report = sent(
  'reportContamination',
  { vessels: [turbid], contaminant: 'unclear' },
  { by: actor('labTechnician'), at: day(20, 0.1) },
);
const reported = after(seen, report);
const discarded = witnessed(
  after(
    reported,
    sent(
      'discardVessel',
      { vessels: [turbid], discardReason: 'contaminated' },
      { by: actor('labTechnician'), at: day(20, 1) },
    ),
  ),
);
const goOn = sent(
  'decideAfterContamination',
  { nextStep: 'continueSiblings' },
  { by: actor('qualityAssurance'), at: day(20, 5) },
);
const goingOn = after(discarded, goOn);
const harvested = after(
  goingOn,
  harvest({ inputs: vessel(11, 12, 14), liveCells: 71_000_000 }, day(26)),
);
const fewer = (sessions: number, by = actor('clinician')) =>
  sent('decideShortfall', { outcome: 'fewerSessions', sessions }, { by, at: day(27) });
const kinds = (order: PlacedOrder) => orderProcess.tasks(order).map(({ kind }) => kind);
const openRules = (order: PlacedOrder) =>
  order.deviations
    .filter(({ status }) => status === 'open')
    .map(({ rule, grade }) => [rule, grade]);

describe('one turbid flask of four', () => {
  it('is at passage 3, and its suspicion and its contamination hold the material', () => {
    expect(growing.culture?.vessels.find(({ code }) => code === turbid)).toMatchObject({
      passage: 3,
    });
    expect(reported.holds.map(({ scope, reason }) => [scope, reason])).toEqual([
      ['material', 'cultureSuspicion'],
      ['material', 'contamination'],
    ]);
  });

  it('lets the three others go on, under the deviation', () => {
    expect(goingOn.holds).toEqual([]);
    expect(openRules(goingOn)).toContainEqual(['contamination', 'major']);
    expect(goingOn.culture?.vessels.filter(({ status }) => status === 'inUse')).toHaveLength(3);
  });

  it('flags the six orders that shared its incubator', () => {
    const tried = attempt(seen, report);
    const [shared] = (tried.ok ? tried.happened : []).flatMap((each) => sharedRiskOf(each) ?? []);
    expect(shared).toMatchObject({ incubator: 'INC-1' });
    const source = orderIdSchema().parse('DL-2026-000007');
    const flag = sent(
      'flagSharedRisk',
      { source, incubator: shared?.incubator, reagentLots: [...(shared?.reagentLots ?? [])] },
      { by: actor('qualityAssurance'), at: day(20, 2) },
    );
    const others = Array.from({ length: 6 }, () => after(culturingOrder(), flag));
    expect(others.map(openRules)).toEqual(others.map(() => [['sharedRiskReported', 'minor']]));
  });
});

describe('a harvest of 71 of 100 million cells', () => {
  it('asks the prescriber', () => {
    expect(harvested.harvest).toMatchObject({ liveCells: 71_000_000, targetLiveCells: 99_653_980 });
    expect(kinds(harvested)).toContain('decideShortfall');
  });

  it('becomes fewer sessions only with the clinician’s signature', () => {
    expect(refusalOf(harvested, fewer(2, actor('qualityAssurance')))).toEqual({
      code: 'notYourRole',
      facts: { role: 'qualityAssurance', permitted: ['clinician'] },
    });
    expect(after(harvested, fewer(2)).prescription.sessions).toBe(2);
  });
});

describe('the release of that bank', () => {
  const banked = (order: PlacedOrder) => {
    const vials: Parameters<typeof bank>[0] = {
      vials: [
        { purpose: 'dose', count: 2, ml: 1.2, liveCellsEach: 18_000_000 },
        { purpose: 'test', count: 1, ml: 1.2, liveCellsEach: 18_000_000 },
      ],
      frozenAt: day(26, 1),
    };
    const frozen = witnessed(after(order, bank(vials, day(26, 2))));
    const results = bankResults(
      [
        { test: 'sterility', finding: 'negative' },
        { test: 'mycoplasmaNat', finding: 'negative' },
        { test: 'endotoxin', finding: 'measured', value: 0.1 },
        { test: 'viability', finding: 'measured', value: 93 },
        { test: 'identityCd90', finding: 'measured', value: 95 },
        { test: 'purityKeratinocytes', finding: 'measured', value: 0.4 },
        { test: 'strMatch', finding: 'match' },
      ],
      day(41),
    );
    return inOrder(frozen, results, reviewRecord(day(41, 1)));
  };
  const accept = decideQc('accept', day(42));

  it('is refused while the prescriber has not decided', () => {
    expect(refusalOf(banked(harvested), accept)).toEqual({
      code: 'shortfallUndecided',
      facts: { liveCells: 71_000_000, targetLiveCells: 99_653_980 },
    });
  });

  it('is refused until the deviation is closed', () => {
    const complete = banked(after(harvested, fewer(2)));
    expect(refusalOf(complete, accept)).toMatchObject({ code: 'openDeviation' });
    const closed = complete.deviations.reduce<PlacedOrder>((order, { deviationId, grade }) => {
      const by = { by: actor('qualityAssurance'), at: day(41, 2) };
      const graded =
        grade === 'unclassified'
          ? after(order, sent('classifyDeviation', { deviationId, grade: 'major' }, by))
          : order;
      return after(graded, sent('closeDeviation', { deviationId }, by));
    }, complete);
    const certified = after(after(closed, accept), certify(day(42, 4)));
    expect(certified).toMatchObject({ stage: 'treating' });
    expect(certified.sessions).toHaveLength(2);
  });
});
