import type { PlacedOrder } from '../../../../domain/order/state.js';
import { orderProcess } from '../../../../domain/order/process.js';
import { addDays } from '../../../../domain/schedule/instants.js';
import {
  after,
  afterEvent,
  asOf,
  breachesOf,
  orderId,
  refusalOf,
} from '../../../support/orders.js';
import { actor } from '../../../support/people.js';
import { sent } from '../../../support/sent.js';
import {
  authorise,
  certifySession,
  confirm,
  decideSession,
  goodResults,
  orderBefore,
  prepare,
  sessionAt,
  sessionResults,
  treatedOrder,
} from '../../../support/treatment.js';

const awaiting = orderBefore('recordSessionResults');
const tested = orderBefore('decideSessionQc');
const accepted = orderBefore('certifySessionProduct');
const statusOf = ({ sessions }: PlacedOrder) => sessions[0]?.status;
const sterility = (finding: 'negative' | 'positive', at: string) =>
  sent(
    'recordSessionResults',
    { sampleCode: `${orderId}-S1-Q1`, results: [{ test: 'sterility', finding }] },
    { by: actor('qcAnalyst'), at },
  );

describe('results of a session product', () => {
  it('are complete when each test required for its release has a valid verdict', () => {
    const some = after(awaiting, sessionResults(awaiting, goodResults.slice(1)));
    expect(statusOf(some)).toBe('awaitingResults');
    const invalid = after(some, sessionResults(some, [{ test: 'gramStain', finding: 'invalid' }]));
    expect(statusOf(invalid)).toBe('awaitingResults');
    const all = after(
      invalid,
      sessionResults(invalid, [{ test: 'gramStain', finding: 'negative' }]),
    );
    expect(statusOf(all)).toBe('awaitingProductRelease');
  });

  it('may be entered before the second person has confirmed the preparation', () => {
    const preparing = after(orderBefore('prepareSessionProduct'), prepare());
    const early = after(preparing, sessionResults(preparing));
    expect(statusOf(early)).toBe('preparing');
    const awaited = early.unwitnessed[0]?.awaited ?? '';
    const confirmed = sent(
      'confirmAsSecondPerson',
      { awaited },
      { by: actor('labTechnician', 2), at: sessionAt(1, -220) },
    );
    expect(statusOf(after(early, confirmed))).toBe('awaitingProductRelease');
  });

  it('belong to a sample of a session', () => {
    const foreign = sent(
      'recordSessionResults',
      { sampleCode: `${orderId}-A1-Q1`, results: goodResults },
      { by: actor('qcAnalyst'), at: sessionAt(1, -230) },
    );
    expect(refusalOf(awaiting, foreign)).toEqual({
      code: 'unknownSample',
      facts: { code: `${orderId}-A1-Q1` },
    });
  });

  it('that fail before the release hold the release', () => {
    const failed = sessionResults(awaiting, [{ test: 'gramStain', finding: 'positive' }]);
    expect(breachesOf(awaiting, failed)).toEqual({ resultFailed: 'release' });
  });

  it('that fail after use hold the treatment', () => {
    const given = orderBefore('planSession', 2);
    expect(breachesOf(given, sterility('positive', sessionAt(1, 1440)))).toEqual({
      resultFailed: 'treatment',
    });
  });

  it('after use stay due when all sessions are done', () => {
    const order = treatedOrder();
    const results = orderProcess.tasks(order).filter(({ kind }) => kind === 'recordSessionResults');
    expect(results).toMatchObject([
      {
        kind: 'recordSessionResults',
        subject: 'S3 sterility',
        dueAt: addDays(sessionAt(3, -310), 15),
      },
    ]);
  });
});

describe('the decision on a session product', () => {
  it('is no acceptance while a result is missing', () => {
    expect(refusalOf(awaiting, decideSession('accept'))).toMatchObject({
      code: 'resultMissing',
      facts: { test: 'gramStain' },
    });
  });

  it('discards a rejected product; the appointment stands', () => {
    const rejected = after(tested, decideSession('reject'));
    expect(rejected.sessions[0]).toMatchObject({
      status: 'planned',
      plannedAt: sessionAt(1),
      stands: { reason: 'productRejected' },
      discarded: [{}],
    });
    expect(rejected.sessions[0]).not.toHaveProperty('product');
  });

  it.each(['material', 'release', 'treatment'] as const)('waits for a hold on the %s', (scope) => {
    const hold = { type: 'holdPlaced', holdId: 'HOLD-1', scope, reason: 'person' } as const;
    const refusal = { code: 'onHold', facts: { scope, holdId: 'HOLD-1' } };
    expect(
      refusalOf(afterEvent(tested, hold, sessionAt(1, -210)), decideSession('accept')),
    ).toEqual(refusal);
    expect(refusalOf(afterEvent(accepted, hold, sessionAt(1, -190)), certifySession())).toEqual(
      refusal,
    );
  });

  it('is taken once', () => {
    expect(refusalOf(accepted, decideSession('accept', sessionAt(1, -190)))).toEqual({
      code: 'alreadyDecided',
      facts: { outcome: 'accept' },
    });
  });
});

describe('the certification of a session product', () => {
  it('releases its containers', () => {
    expect(after(accepted, certifySession()).sessions[0]).toMatchObject({
      status: 'released',
      product: { certifiedAt: sessionAt(1, -180), containers: [{ status: 'released' }] },
    });
  });

  it('needs the acceptance', () => {
    expect(refusalOf(tested, certifySession())).toEqual({
      code: 'notAccepted',
      facts: { stage: 'treating' },
    });
  });

  it('is refused when a result failed after the acceptance', () => {
    const late = after(
      accepted,
      sessionResults(
        accepted,
        [{ test: 'viability', finding: 'measured', value: 84.9 }],
        sessionAt(1, -190),
      ),
    );
    const released = late.holds.reduce(
      (order, { holdId }) =>
        afterEvent(order, { type: 'holdReleased', holdId }, sessionAt(1, -189)),
      late,
    );
    const closed = released.deviations.reduce(
      (order, { deviationId }) =>
        afterEvent(order, { type: 'deviationClosed', deviationId }, sessionAt(1, -189)),
      released,
    );
    expect(refusalOf(closed, certifySession())).toEqual({
      code: 'resultFailed',
      facts: { test: 'viability' },
    });
  });

  it('comes too late when the product has expired', () => {
    const expired = asOf(accepted, sessionAt(1, -310 + 24 * 60));
    expect(refusalOf(expired, certifySession(sessionAt(1, -309 + 24 * 60)))).toEqual({
      code: 'noSessionAt',
      facts: { statuses: ['awaitingProductRelease'] },
    });
  });
});

describe('an expired product', () => {
  const expiredAt = sessionAt(1, -310 + 24 * 60);

  it.each([
    ['accepted', tested, decideSession('accept', expiredAt)],
    ['certified', accepted, certifySession(expiredAt)],
    ['scanned', orderBefore('confirmIdentity'), confirm({}, expiredAt)],
    ['authorised', orderBefore('authoriseAdministration'), authorise({}, expiredAt)],
  ])('is not %s, even before its clock has run out here', (_, order, command) => {
    expect(orderProcess.decide(order, command)).toEqual({
      ok: false,
      refusal: { code: 'productExpired', facts: { expiredAt } },
    });
  });
});
