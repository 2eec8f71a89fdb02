import { orderProcess } from '../../../../domain/order/process.js';
import { sharedBy, sharedRiskOf } from '../../../../domain/order/contaminated.js';
import { personIdSchema } from '../../../../domain/identifiers.js';
import type { PlacedOrder } from '../../../../domain/order/state.js';
import { culturingOrder, harvest, passage, vessel } from '../../../support/material.js';
import {
  after,
  attempt,
  breachesOf,
  day,
  orderId,
  refusalOf,
  witnessed,
} from '../../../support/orders.js';
import { actor, headOffice } from '../../../support/people.js';
import { sent, type PayloadInput } from '../../../support/sent.js';

/** Four T175 (F03 to F06) since day 8. */
const four = after(culturingOrder(), passage());
const report = (vessels = vessel(3), at = day(10)) =>
  sent(
    'reportContamination',
    { vessels, contaminant: 'bacterial' },
    { by: actor('labTechnician'), at },
  );
const discard = (vessels = vessel(3), at = day(10, 1)) =>
  sent(
    'discardVessel',
    { vessels, discardReason: 'contaminated' },
    { by: actor('labTechnician'), at },
  );
const decide = (nextStep: PayloadInput<'decideAfterContamination'>['nextStep'], at = day(10, 4)) =>
  sent('decideAfterContamination', { nextStep }, { by: actor('qualityAssurance'), at });
const reported = after(four, report());
const discarded = witnessed(after(reported, discard()));
const deviationsOf = (order: PlacedOrder) =>
  order.deviations.map(({ rule, grade, status }) => [rule, grade, status]);

describe('a contamination', () => {
  it('holds the material under a major deviation', () => {
    expect(breachesOf(four, report())).toEqual({ contamination: 'material' });
    expect(deviationsOf(reported)).toEqual([['contamination', 'major', 'open']]);
  });

  it('is decided on by quality assurance within a day', () => {
    const task = orderProcess.tasks(reported).find(({ kind }) => kind === 'decideContamination');
    expect(task).toMatchObject({
      command: 'decideAfterContamination',
      roles: ['qualityAssurance'],
      dueAt: day(11),
    });
  });

  it('lets the other vessels go on once the contaminated ones are gone, before a witness', () => {
    expect(refusalOf(reported, decide('continueSiblings'))).toEqual({
      code: 'contaminatedVesselInUse',
      facts: { code: vessel(3)[0] },
    });
    expect(refusalOf(after(reported, discard()), decide('continueSiblings'))).toMatchObject({
      code: 'secondPersonMissing',
    });
    const goingOn = after(discarded, decide('continueSiblings'));
    expect(goingOn.holds).toEqual([]);
    expect(deviationsOf(goingOn)).toEqual([['contamination', 'major', 'open']]);
  });

  it('cannot let others go on when there are none', () => {
    const all = witnessed(after(reported, discard(vessel(3, 4, 5, 6))));
    expect(refusalOf(all, decide('continueSiblings'))).toEqual({
      code: 'noVesselLeft',
      facts: { attempt: 1 },
    });
  });

  it('can end the attempt, or the order', () => {
    expect(after(reported, decide('newAttempt'))).toMatchObject({
      stage: 'awaitingCollection',
      attempt: 2,
    });
    const stopped = after(reported, decide('stop'));
    expect(stopped.stage).toBe('awaitingDisposition');
    // Nobody has discarded anything by deciding.
    expect(orderProcess.tasks(stopped).map(({ kind }) => kind)).toContain('decideDisposition');
  });

  it('leaves no third attempt', () => {
    const second = { ...reported, attempt: 2 };
    expect(refusalOf(second, decide('newAttempt'))).toEqual({
      code: 'attemptsUsedUp',
      facts: { allowed: 2 },
    });
  });

  it('is decided on once, and only when there was one', () => {
    const refusal = { code: 'nothingContaminated', facts: { stage: 'culturing' } };
    expect(refusalOf(four, decide('stop'))).toEqual(refusal);
    expect(refusalOf(after(discarded, decide('continueSiblings')), decide('stop'))).toEqual(
      refusal,
    );
  });

  it('of cells that were used nevertheless opens a deviation', () => {
    expect(breachesOf(reported, harvest({ inputs: vessel(3, 4, 5, 6) }, day(12)))).toMatchObject({
      contaminatedVesselUsed: 'release',
    });
    expect(breachesOf(discarded, harvest({ inputs: vessel(4, 5, 6) }, day(12)))).toEqual({});
  });
});

describe('vessels that are discarded', () => {
  it('leave use, and are not discarded twice', () => {
    expect(discarded.culture?.vessels.find(({ code }) => code === vessel(3)[0])).toMatchObject({
      status: 'discarded',
      until: day(10, 1),
    });
    expect(refusalOf(discarded, discard(vessel(3), day(11)))).toMatchObject({
      code: 'vesselNotInUse',
    });
  });
});

describe('what others share with a contamination', () => {
  const tried = attempt(four, report());
  const happened = tried.ok ? tried.happened : [];
  const flag = (wanted: Partial<PayloadInput<'flagSharedRisk'>> = {}) =>
    sent(
      'flagSharedRisk',
      { source: 'DL-2026-000999', incubator: 'INC-1', reagentLots: ['DMEM-01'], ...wanted },
      { by: actor('qualityAssurance'), at: day(10, 5) },
    );

  it('is its incubator and every lot of its culture', () => {
    expect(happened.flatMap((each) => sharedRiskOf(each) ?? [])).toMatchObject([
      { incubator: 'INC-1', reagentLots: ['DMEM-01'] },
    ]);
  });

  it.each([
    [
      { incubator: 'INC-1', reagentLots: [] },
      { incubator: 'INC-1', reagentLots: [] },
    ],
    [{ incubator: 'INC-2', reagentLots: ['L-1', 'L-2'] }, { reagentLots: ['L-1'] }],
    [{ incubator: 'INC-2', reagentLots: ['L-3'] }, undefined],
  ])('with a culture in INC-1 with lot L-1, of %j is %j', (source, shared) => {
    expect(sharedBy({ incubator: 'INC-1', reagentLots: ['L-1'] }, source)).toEqual(shared);
  });

  it('is a minor deviation of the other order, without a hold', () => {
    const flagged = after(four, flag());
    expect(flagged.sharedRisks).toMatchObject([
      { source: 'DL-2026-000999', incubator: 'INC-1', reagentLots: ['DMEM-01'] },
    ]);
    expect(deviationsOf(flagged)).toEqual([['sharedRiskReported', 'minor', 'open']]);
    expect(flagged.holds).toEqual([]);
  });

  it('is nothing for an order that shared nothing, or for the order itself', () => {
    expect(refusalOf(four, flag({ incubator: 'INC-2', reagentLots: [] }))).toEqual({
      code: 'nothingShared',
      facts: { source: 'DL-2026-000999' },
    });
    expect(refusalOf(four, flag({ source: orderId }))).toMatchObject({ code: 'nothingShared' });
  });

  it('is told by the system, which no other command takes', () => {
    const system = {
      personId: personIdSchema().parse('system:DL-2026-000999@12'),
      roles: [],
      role: 'administrator' as const,
      siteId: headOffice,
    };
    expect(refusalOf(four, { ...flag(), actor: system })).toBeUndefined();
    expect(refusalOf(four, { ...report(), actor: system })).toMatchObject({ code: 'notYourRole' });
    expect(refusalOf(four, { ...flag(), actor: actor('labTechnician') })).toMatchObject({
      code: 'notYourRole',
    });
  });
});
