import { changedMatters, type ChangedMatter } from '../../../../domain/order/matter-changes.js';
import type { Matter } from '../../../../domain/order/matter.js';
import { qualityMatters } from '../../../../domain/order/quality-matters.js';
import type { OrderState, PlacedOrder } from '../../../../domain/order/state.js';
import type { Sent } from '../../../../domain/command.js';
import {
  adverseEvent,
  decideExcursion,
  goOn,
  receiveProduct,
  review,
} from '../../../support/care.js';
import { culturingOrder, goodRecord, passage, receive, vessel } from '../../../support/material.js';
import {
  inOrder,
  inQualityControl,
  investigate,
  resultRevision,
  correct,
} from '../../../support/oversight.js';
import { orderInTransit } from '../../../support/material.js';
import { after, attempt, day, witnessed } from '../../../support/orders.js';
import { actor } from '../../../support/people.js';
import { sent } from '../../../support/sent.js';
import { bankResults, orderBefore, sampleOfBank, sessionAt } from '../../../support/treatment.js';

const quality = actor('qualityAssurance');
const four = after(culturingOrder(), passage());
const contamination = sent(
  'reportContamination',
  { vessels: vessel(3), contaminant: 'bacterial' },
  { by: actor('labTechnician'), at: day(10) },
);
const contaminated = after(four, contamination);
const kinds = (state: PlacedOrder) =>
  qualityMatters(state)
    .filter(({ isOpen }) => isOpen)
    .map(({ kind }) => kind);
const one = (matters: readonly Matter[], kind: Matter['kind']): Matter => {
  const found = matters.find((matter) => matter.kind === kind);
  if (!found) throw new Error(`no ${kind} among ${matters.map((each) => each.kind).join()}`);
  return found;
};
const changes = (state: OrderState, command: Sent): readonly ChangedMatter[] => {
  const tried = attempt(state, command);
  if (!tried.ok) throw new Error(JSON.stringify(tried.refusal));
  return changedMatters(state, tried.happened);
};

describe('the quality matters of an order', () => {
  it('are none while nothing goes wrong', () => {
    expect(qualityMatters(four)).toEqual([]);
    expect(changes(four, contamination)).toHaveLength(3);
  });

  it('of one contamination are one occurrence: deviation, hold and the decision on the siblings', () => {
    const matters = qualityMatters(contaminated);
    expect(matters.map(({ kind }) => kind).sort()).toEqual(['contamination', 'deviation', 'hold']);
    expect(new Set(matters.map(({ occurrence }) => occurrence))).toEqual(
      new Set([contamination.commandId.slice(0, 8)]),
    );
    expect(one(matters, 'contamination')).toMatchObject({
      what: 'bacterial',
      subject: vessel(3).join(' '),
      openedAt: day(10),
      isOpen: true,
      next: { duty: 'decideContamination', roles: ['qualityAssurance'], dueAt: day(11) },
      occurrenceDueAt: day(11),
    });
    expect(one(matters, 'deviation')).toMatchObject({
      what: 'contamination',
      grade: 'major',
      blocks: 'decisions',
      next: { command: 'closeDeviation', dueAt: expect.any(String) },
    });
    expect(one(matters, 'hold')).toMatchObject({ what: 'contamination', blocks: 'material' });
  });

  it('of one command all came at the same time', () => {
    const [first, ...others] = changes(four, contamination);
    expect(others.map(({ occurredAt }) => occurredAt)).toEqual([
      first?.occurredAt,
      first?.occurredAt,
    ]);
  });

  it('close at the event that closes them: a hold that is released is not forgotten', () => {
    const [hold] = contaminated.holds;
    const release = sent(
      'releaseHold',
      { holdId: hold?.holdId ?? '' },
      { by: quality, at: day(10, 3) },
    );
    const discarded = witnessed(
      after(
        contaminated,
        sent(
          'discardVessel',
          { vessels: vessel(3), discardReason: 'contaminated' },
          { by: actor('labTechnician'), at: day(10, 1) },
        ),
      ),
    );
    const decide = sent(
      'decideAfterContamination',
      { nextStep: 'continueSiblings' },
      { by: quality, at: day(10, 2) },
    );
    expect(one(changes(contaminated, release), 'hold')).toMatchObject({
      isOpen: false,
      outcome: 'released',
      closedAt: day(10, 3),
      next: null,
      blocks: null,
    });
    const decided = changes(discarded, decide);
    expect(one(decided, 'contamination')).toMatchObject({
      outcome: 'continueSiblings',
      closedAt: day(10, 2),
    });
    expect(kinds(after(discarded, decide))).toEqual(['deviation']);
  });

  it.each([
    ['put right still waits for its decision', 'otherVessels', { isOpen: true, closedAt: null }],
    ['taken back closes it', 'reportedInError', { isOpen: false, outcome: 'withdrawn' }],
  ] as const)('of a contamination that is %s', (_what, contaminationWas, expected) => {
    const correction = sent(
      'correctContamination',
      {
        contaminationId: contaminated.culture?.contaminations?.[0]?.contaminationId ?? '',
        contaminationWas,
        ...(contaminationWas === 'otherVessels' ? { vessels: vessel(4) } : {}),
        reason: 'wrongSubject',
      },
      { by: actor('labTechnician'), at: day(10, 6) },
    );
    expect(one(changes(contaminated, correction), 'contamination')).toMatchObject(expected);
  });

  it('of a deviation follow its class: a minor one blocks nothing', () => {
    const opened = after(
      four,
      sent('openDeviation', {}, { by: actor('labTechnician'), at: day(9) }),
    );
    const [deviation] = opened.deviations;
    const classify = (grade: 'minor' | 'major') =>
      sent(
        'classifyDeviation',
        { deviationId: deviation?.deviationId ?? '', grade },
        { by: quality, at: day(9, 2) },
      );
    expect(one(qualityMatters(opened), 'deviation')).toMatchObject({
      grade: 'unclassified',
      blocks: 'decisions',
      next: { duty: 'classifyDeviation' },
    });
    expect(one(changes(opened, classify('minor')), 'deviation')).toMatchObject({
      grade: 'minor',
      blocks: null,
      next: { duty: 'closeDeviation' },
    });
  });

  it('of a result out of specification are its deviation, its hold and its investigation', () => {
    const entry = bankResults([{ test: 'sterility', finding: 'positive' }], day(34));
    const failed = after(inQualityControl(), entry);
    const matters = qualityMatters(failed);
    expect(kinds(failed)).toEqual(expect.arrayContaining(['deviation', 'hold', 'investigation']));
    expect(one(matters, 'investigation')).toMatchObject({
      what: 'sterility',
      subject: sampleOfBank,
      openedAt: day(34),
      blocks: 'acceptance',
      occurrence: entry.commandId.slice(0, 8),
      next: { duty: 'closeInvestigation', dueAt: day(44) },
    });
  });

  it('of a test that fails again after an error of the laboratory are two investigations', () => {
    const fail = (at: string) => bankResults([{ test: 'sterility', finding: 'positive' }], at);
    const twice = inOrder(
      inQualityControl(),
      fail(day(34)),
      investigate('labError', day(36)),
      fail(day(37)),
    );
    const rounds = qualityMatters(twice).filter(({ kind }) => kind === 'investigation');
    expect(rounds).toMatchObject([
      { matterId: `OOS-${sampleOfBank}-sterility-1`, isOpen: false, outcome: 'labError' },
      { matterId: `OOS-${sampleOfBank}-sterility-2`, isOpen: true, openedAt: day(37) },
    ]);
  });

  it('of a failure that is corrected away are closed as no longer there', () => {
    const failed = after(
      inQualityControl(),
      bankResults([{ test: 'sterility', finding: 'positive' }], day(34)),
    );
    const right = correct(resultRevision(failed, 'sterility'), 'verdict', 'pass', {
      at: day(34, 1),
    });
    expect(one(changes(failed, right), 'investigation')).toMatchObject({
      isOpen: false,
      outcome: 'noLonger',
      closedAt: day(34, 1),
    });
  });

  it('of a failure after the certification are a late positive too, for the clinician', () => {
    const entry = bankResults([{ test: 'sterility', finding: 'positive' }], day(44));
    const late = after(orderBefore('planSession', 2), entry);
    const matters = qualityMatters(late);
    expect(one(matters, 'latePositive')).toMatchObject({
      what: 'sterility',
      subject: sampleOfBank,
      isOpen: true,
      next: { duty: 'acknowledgeLatePositive', roles: ['clinician'] },
    });
    expect(one(matters, 'investigation')).toMatchObject({ blocks: 'unblocking' });
    const [found] = late.latePositives ?? [];
    const acknowledge = sent(
      'acknowledgeLatePositive',
      { latePositiveId: found?.latePositiveId ?? '' },
      { by: actor('clinician'), at: day(44, 1) },
    );
    expect(one(changes(late, acknowledge), 'latePositive')).toMatchObject({
      outcome: 'acknowledged',
      closedAt: day(44, 1),
    });
  });

  it('of a shipment in doubt wait for the decision of quality assurance', () => {
    const warm = { ...goodRecord, maxCelsius: 30, minutesAbove: 120 };
    const received = after(orderInTransit(), receive({ temperature: warm }));
    expect(one(qualityMatters(received), 'excursion')).toMatchObject({
      what: 'outOfSpecification',
      subject: 'biopsy',
      blocks: 'intake',
      next: { duty: 'decideExcursion', roles: ['qualityAssurance'] },
    });
    const shipped = after(
      orderBefore('receiveSessionProduct'),
      receiveProduct({ temperature: { record: 'none' } }),
    );
    const matter = one(qualityMatters(shipped), 'excursion');
    expect(matter).toMatchObject({ subject: 'S1', blocks: 'session' });
    const use = decideExcursion(matter.matterId, 'use', sessionAt(1, -30));
    expect(one(changes(shipped, use), 'excursion')).toMatchObject({
      outcome: 'use',
      closedAt: sessionAt(1, -30),
    });
  });

  it('of a severe adverse event are open until it is reviewed and whether to go on is decided', () => {
    const at = day(43);
    const severe = after(orderBefore('planSession', 2), adverseEvent(at, { ctcaeGrade: 3 }));
    const event = one(qualityMatters(severe), 'adverseEvent');
    expect(event).toMatchObject({
      grade: 'severe',
      ctcae: 3,
      next: { duty: 'reviewAdverseEvent', roles: ['qualityAssurance'] },
    });
    const reviewed = after(severe, review(event.matterId, day(43, 2)));
    expect(one(qualityMatters(reviewed), 'adverseEvent')).toMatchObject({
      isOpen: true,
      next: { duty: 'decideContinuation', roles: ['clinician'] },
    });
    const decide = goOn({ continuation: 'continue' }, day(43, 3));
    expect(one(changes(reviewed, decide), 'adverseEvent')).toMatchObject({
      isOpen: false,
      outcome: 'reviewed',
      closedAt: day(43, 3),
    });
  });

  it('of a mild adverse event are recorded and closed at once', () => {
    const mild = changes(orderBefore('planSession', 2), adverseEvent(day(43), { ctcaeGrade: 1 }));
    expect(mild).toMatchObject([
      { kind: 'adverseEvent', grade: 'notSevere', outcome: 'recorded', closedAt: day(43) },
    ]);
  });

  it('of an order that shared something with a contamination name where that was', () => {
    const flag = sent(
      'flagSharedRisk',
      { source: 'DL-2026-000999', incubator: 'INC-1', reagentLots: [] },
      { by: quality, at: day(10) },
    );
    expect(one(qualityMatters(after(four, flag)), 'deviation')).toMatchObject({
      what: 'sharedRiskReported',
      source: 'DL-2026-000999',
      blocks: null,
    });
  });
});
