import { orderProcess } from '../../../../domain/order/process.js';
import type { PlacedOrder } from '../../../../domain/order/state.js';
import { addHours } from '../../../../domain/schedule/instants.js';
import { correct, resultRevision } from '../../../support/oversight.js';
import { after, refusalOf } from '../../../support/orders.js';
import { actor } from '../../../support/people.js';
import { sent } from '../../../support/sent.js';
import { orderBefore, treatedOrder } from '../../../support/treatment.js';

const treated = treatedOrder();
const at = addHours(treated.stageSince, 1);
const viability = resultRevision(treated, 'viability');
const corrected = after(treated, correct(viability, 'value', 86, { at }));
const taskOf = (order: PlacedOrder, kind: string) =>
  orderProcess.tasks(order).find((task) => task.kind === kind);
const evidenceId = corrected.changedEvidence?.[0]?.evidenceId ?? '';
const acknowledge = (id = evidenceId, when = addHours(at, 1)) =>
  sent('acknowledgeChangedEvidence', { evidenceId: id }, { by: actor('clinician'), at: when });

describe('evidence that is corrected after the last session', () => {
  it('is a deviation that names the sessions, for quality assurance to grade within its hours', () => {
    expect(corrected.stage).toBe('followUp');
    expect(corrected.deviations).toMatchObject([
      { rule: 'correctedAfterRelease', grade: 'major' },
      { rule: 'treatedOnChangedEvidence', subject: 'S1 S2 S3', grade: 'unclassified' },
    ]);
    expect(taskOf(corrected, 'classifyDeviation')).toMatchObject({
      roles: ['qualityAssurance'],
      dueAt: addHours(at, corrected.protocol.interruptions.classifyWithinHours),
    });
  });

  it('is told to the clinician, who acknowledges it once', () => {
    expect(taskOf(corrected, 'acknowledgeChangedEvidence')).toMatchObject({
      roles: ['clinician'],
      subject: 'S1 S2 S3',
      dueAt: addHours(at, 24),
    });
    const known = after(corrected, acknowledge());
    expect(taskOf(known, 'acknowledgeChangedEvidence')).toBeUndefined();
    expect(known.changedEvidence).toMatchObject([{ acknowledged: { at: addHours(at, 1) } }]);
    const refused = { code: 'noChangedEvidence', facts: { stage: 'followUp' } };
    expect(refusalOf(known, acknowledge(evidenceId, addHours(at, 2)))).toEqual(refused);
    expect(refusalOf(corrected, acknowledge('EVI-x'))).toEqual(refused);
    expect(refusalOf(treated, acknowledge())).toEqual(refused);
  });

  it('is told again when it is corrected again, although no signature is left to void', () => {
    const again = after(corrected, correct(viability, 'value', 87, { at: addHours(at, 3) }));
    expect(again.changedEvidence).toHaveLength(2);
    expect(again.deviations.map(({ rule }) => rule).slice(2)).toEqual(['treatedOnChangedEvidence']);
  });

  it('is a late positive, and told as that only, when it fails now', () => {
    const failed = after(treated, correct(viability, 'value', 80, { at }));
    expect(failed.changedEvidence).toBeUndefined();
    expect(failed.latePositives).toMatchObject([{ sessionsGiven: ['S1', 'S2', 'S3'] }]);
  });

  it('is of one session, when a result of its product is corrected', () => {
    const sample = treated.sessions[1]?.product?.sampleCode;
    const result = treated.results.find(
      (each) => each.sampleCode === sample && each.test === 'viability',
    );
    const order = after(treated, correct(result?.revision ?? 0, 'value', 90, { at }));
    expect(order.changedEvidence).toMatchObject([{ sessionsGiven: ['S2'] }]);
    expect(order.certifiedAt).toBe(treated.certifiedAt);
  });
});

describe('evidence that is corrected between two sessions', () => {
  it('names those that were given', () => {
    const between = orderBefore('planSession', 2);
    const order = after(
      between,
      correct(resultRevision(between, 'viability'), 'value', 86, {
        at: addHours(between.stageSince, 24 * 20),
      }),
    );
    expect(order).toMatchObject({ stage: 'awaitingQcDecision' });
    expect(order.changedEvidence).toMatchObject([{ sessionsGiven: ['S1'] }]);
  });

  it('says nothing before a dose was given', () => {
    const before = orderBefore('planSession');
    const order = after(
      before,
      correct(resultRevision(before, 'viability'), 'value', 86, {
        at: addHours(before.stageSince, 1),
      }),
    );
    expect(order.changedEvidence).toBeUndefined();
  });
});
