import { orderProcess } from '../../../../domain/order/process.js';
import type { PlacedOrder } from '../../../../domain/order/state.js';
import { addMinutes } from '../../../../domain/schedule/instants.js';
import { decideExcursion, dispatchProduct, receiveProduct } from '../../../support/care.js';
import { goodRecord } from '../../../support/happy-path-treatment.js';
import {
  after,
  afterEvent,
  atStage,
  breachesOf,
  eventsOf,
  refusalOf,
} from '../../../support/orders.js';
import { actor } from '../../../support/people.js';
import {
  authorise,
  certifySession,
  confirm,
  container,
  orderBefore,
  sessionAt,
} from '../../../support/treatment.js';

const released = orderBefore('dispatchSessionProduct');
const sentOff = orderBefore('receiveSessionProduct');
const statusOf = ({ sessions }: PlacedOrder) => sessions[0]?.status;
/** 24 hours after the formulation. */
const expiry = sessionAt(1, -310 + 24 * 60);

describe('the dispatch of a session product', () => {
  it('sends a certified product on its way', () => {
    const order = after(released, dispatchProduct());
    expect(order.sessions[0]).toMatchObject({
      status: 'inTransit',
      product: { dispatch: { waybill: 'WB-S1', dispatchedAt: sessionAt(1, -170) } },
    });
    expect(orderProcess.tasks(order)).toMatchObject([
      { kind: 'receiveSession', dueAt: sessionAt(1, -60) },
    ]);
  });

  it('needs a life that covers the trip and four hours', () => {
    const latest = addMinutes(expiry, -240);
    const arriving = (expectedAt: string) => dispatchProduct({ expectedAt });
    expect(refusalOf(released, arriving(latest))).toBeUndefined();
    expect(refusalOf(released, arriving(addMinutes(latest, 1)))).toEqual({
      code: 'lifeTooShort',
      facts: { expiresAt: expiry, neededUntil: addMinutes(expiry, 1) },
    });
  });

  it('expects no arrival before it', () => {
    expect(refusalOf(released, dispatchProduct({ expectedAt: sessionAt(1, -171) }))).toEqual({
      code: 'beforeEarlierStep',
      facts: { performedAt: sessionAt(1, -171), earlierAt: sessionAt(1, -170) },
    });
  });

  it('is for a certified product', () => {
    expect(refusalOf(orderBefore('certifySessionProduct'), dispatchProduct())).toEqual({
      code: 'noSessionAt',
      facts: { statuses: ['released'] },
    });
  });

  it.each(['material', 'release', 'treatment'] as const)('waits for a hold on the %s', (scope) => {
    const hold = { type: 'holdPlaced', holdId: 'HOLD-1', scope, reason: 'person' } as const;
    const held = afterEvent(released, hold, sessionAt(1, -175));
    expect(refusalOf(held, dispatchProduct())).toEqual({
      code: 'onHold',
      facts: { scope, holdId: 'HOLD-1' },
    });
  });

  it('is done by the laboratory or by logistics', () => {
    const lab = dispatchProduct({}, sessionAt(1, -170), actor('labTechnician', 2));
    expect(refusalOf(released, lab)).toBeUndefined();
    expect(
      refusalOf(released, dispatchProduct({}, sessionAt(1, -170), actor('coordinator'))),
    ).toMatchObject({ code: 'notYourRole' });
  });
});

describe('the receipt of a session product', () => {
  it('with a good record brings it to the clinic', () => {
    expect(breachesOf(sentOff, receiveProduct())).toEqual({});
    expect(statusOf(after(sentOff, receiveProduct()))).toBe('atClinic');
  });

  it.each([
    ['8 minutes out of band', { minutesAbove: 8, maxCelsius: 8.5 }, {}],
    [
      '16 minutes out of band',
      { minutesAbove: 16, maxCelsius: 9 },
      { temperatureExcursion: 'treatment' },
    ],
    ['frozen', { minCelsius: 0 }, { temperatureReject: 'treatment' }],
    ['too long a gap', { longestGapMinutes: 21 }, { temperatureExcursion: 'treatment' }],
  ])('with %s', (_, wrong, breaches) => {
    const found = breachesOf(sentOff, receiveProduct({ temperature: { ...goodRecord, ...wrong } }));
    expect(found).toEqual(breaches);
  });

  it('without a record holds the treatment: no evidence is never a pass', () => {
    const command = receiveProduct({ temperature: { record: 'none' } });
    expect(breachesOf(sentOff, command)).toEqual({ noTemperatureEvidence: 'treatment' });
    expect(eventsOf(sentOff, command, 'excursionOpened')).toMatchObject([
      { subject: 'S1', verdict: 'noEvidence', holdIds: [expect.any(String)] },
    ]);
  });

  it('with a damaged container opens an excursion too', () => {
    const command = receiveProduct({ containerIntact: false });
    expect(breachesOf(sentOff, command)).toEqual({ containerDamaged: 'treatment' });
    expect(eventsOf(sentOff, command, 'excursionOpened')).toHaveLength(1);
  });

  it('without a dispatch is recorded as it was', () => {
    expect(breachesOf(released, receiveProduct())).toEqual({ receivedWithoutDispatch: null });
    expect(statusOf(after(released, receiveProduct()))).toBe('atClinic');
  });

  it('before the certificate holds the treatment and brings the product no nearer to the patient', () => {
    const accepted = orderBefore('certifySessionProduct');
    const early = receiveProduct({}, sessionAt(1, -185));
    expect(breachesOf(accepted, early)).toEqual({
      unreleasedProductReceived: 'treatment',
      receivedWithoutDispatch: null,
    });
    const arrived = after(accepted, early);
    expect(statusOf(arrived)).toBe('awaitingProductRelease');
    const cleared = { ...atStage(arrived, 'treating'), holds: [], deviations: [] };
    expect(statusOf(after(cleared, certifySession()))).toBe('atClinic');
  });

  it('names containers of this session, once', () => {
    const foreign = receiveProduct({ containerCodes: ['DL-2026-000124-S1-C1'] });
    expect(refusalOf(sentOff, foreign)).toEqual({
      code: 'unknownContainer',
      facts: { code: 'DL-2026-000124-S1-C1' },
    });
    expect(refusalOf(after(sentOff, receiveProduct()), receiveProduct())).toEqual({
      code: 'noSessionAt',
      facts: { statuses: ['inTransit'] },
    });
  });
});

describe('a shipment in doubt', () => {
  const doubted = after(sentOff, receiveProduct({ temperature: { record: 'none' } }));
  const id = doubted.excursions?.[0]?.excursionId ?? '';

  it('is a task for quality assurance within four hours', () => {
    expect(orderProcess.tasks(doubted)).toContainEqual(
      expect.objectContaining({ kind: 'decideExcursion', dueAt: sessionAt(1, -65 + 240) }),
    );
  });

  it('is not used, even when somebody has released the hold', () => {
    const freed = { ...atStage(doubted, 'treating'), holds: [] };
    expect(refusalOf(freed, confirm())).toEqual({
      code: 'excursionOpen',
      facts: { excursionId: id },
    });
  });

  it('may be used when quality assurance says so; the hold ends with it', () => {
    const used = after(doubted, decideExcursion(id, 'use'));
    expect(used).toMatchObject({
      holds: [],
      excursions: [{ decision: { outcome: 'use', by: 'qualityAssurance-1' } }],
    });
    expect(refusalOf(after(used, confirm()), authorise())).toBeUndefined();
  });

  it('that is rejected waits to be discarded, and the appointment stands', () => {
    const rejected = after(doubted, decideExcursion(id, 'rejectShipment'));
    expect(rejected.sessions[0]).toMatchObject({
      status: 'planned',
      plannedAt: sessionAt(1),
      stands: { reason: 'shipmentRejected' },
      discarded: [{ product: { containers: [{ code: container(), status: 'unusable' }] } }],
    });
    expect(orderProcess.tasks(rejected)).toContainEqual(
      expect.objectContaining({ kind: 'discardProduct', siteId: 'ist-clinic' }),
    );
  });

  it('that was frozen can only be rejected', () => {
    const frozen = after(
      sentOff,
      receiveProduct({ temperature: { ...goodRecord, minCelsius: -0.5 } }),
    );
    const excursionId = frozen.excursions?.[0]?.excursionId ?? '';
    expect(refusalOf(frozen, decideExcursion(excursionId, 'use'))).toEqual({
      code: 'temperatureRejected',
      facts: { temperature: 'reject' },
    });
    expect(refusalOf(frozen, decideExcursion(excursionId, 'rejectShipment'))).toBeUndefined();
  });

  it('is decided once', () => {
    expect(refusalOf(doubted, decideExcursion('EXC-x', 'use'))).toEqual({
      code: 'unknownExcursion',
      facts: { excursionId: 'EXC-x' },
    });
    const used = after(doubted, decideExcursion(id, 'use'));
    expect(refusalOf(used, decideExcursion(id, 'use'))).toEqual({
      code: 'noOpenExcursion',
      facts: { excursions: 1 },
    });
  });
});
