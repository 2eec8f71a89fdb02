import { orderProcess } from '../../../../domain/order/process.js';
import { after, afterEvent, asOf, orderId, refusalOf } from '../../../support/orders.js';
import { actor, inRole } from '../../../support/people.js';
import {
  authorise,
  confirm,
  container,
  orderBefore,
  sessionAt,
} from '../../../support/treatment.js';

const arrived = orderBefore('confirmIdentity');
const confirmed = orderBefore('authoriseAdministration');
const authorised = orderBefore('recordAdministration');
const hold = {
  type: 'holdPlaced',
  holdId: 'HOLD-1',
  scope: 'treatment',
  reason: 'person',
} as const;
const onHold = { code: 'onHold', facts: { scope: 'treatment', holdId: 'HOLD-1' } };

describe('the identity check', () => {
  it('confirms container and patient of this order', () => {
    expect(after(arrived, confirm()).sessions[0]).toMatchObject({
      status: 'identityConfirmed',
      identities: [
        { container: container(), by: 'clinicAssistant-1', confirmedAt: sessionAt(1, -5) },
      ],
    });
  });

  it('reads scans as scanners and people give them', () => {
    const typed = {
      containerCode: ` ${container().toLowerCase()} `,
      patientCode: 'cha999926000123',
    };
    expect(refusalOf(arrived, confirm(typed))).toBeUndefined();
  });

  it('stops at a container of another order', () => {
    expect(refusalOf(arrived, confirm({ containerCode: 'DL-2026-000124-S1-C1' }))).toEqual({
      code: 'identityMismatch',
      facts: { slot: 'container', scanned: 'DL-2026-000124-S1-C1', expected: container() },
    });
  });

  it('stops at another patient', () => {
    expect(refusalOf(arrived, confirm({ patientCode: '&/CHA999926000124' }))).toEqual({
      code: 'identityMismatch',
      facts: { slot: 'patient', scanned: 'CHA999926000124', expected: 'CHA999926000123' },
    });
  });

  it('waits for a hold on the treatment', () => {
    expect(refusalOf(afterEvent(arrived, hold, sessionAt(1, -10)), confirm())).toEqual(onHold);
  });

  it('needs a product that has arrived', () => {
    expect(refusalOf(orderBefore('receiveSessionProduct'), confirm())).toEqual({
      code: 'noSessionAt',
      facts: { statuses: ['atClinic', 'identityConfirmed'] },
    });
  });

  it('lapses after 60 minutes', () => {
    expect(asOf(confirmed, sessionAt(1, 54)).sessions[0]).toMatchObject({
      status: 'identityConfirmed',
    });
    expect(asOf(confirmed, sessionAt(1, 55)).sessions[0]).toMatchObject({ status: 'atClinic' });
    expect(refusalOf(confirmed, authorise({}, sessionAt(1, 55)))).toEqual({
      code: 'noSessionAt',
      facts: { statuses: ['identityConfirmed'] },
    });
  });
});

describe('the authorisation of an injection', () => {
  it('is valid for 30 minutes', () => {
    expect(after(confirmed, authorise()).sessions[0]?.authorisation).toEqual({
      authorisedAt: sessionAt(1),
      validUntil: sessionAt(1, 30),
      by: 'clinician-1',
    });
    expect(asOf(authorised, sessionAt(1, 29)).sessions[0]).toMatchObject({ status: 'authorised' });
    expect(asOf(authorised, sessionAt(1, 30)).sessions[0]).toMatchObject({ status: 'atClinic' });
  });

  it('is not given by the person who confirmed the identity', () => {
    const clinician = actor('clinician');
    const own = after(arrived, confirm({}, sessionAt(1, -5), clinician));
    const refusal = { code: 'samePerson', facts: { commandType: 'confirmIdentity' } };
    expect(refusalOf(own, authorise())).toEqual(refusal);
    expect(orderProcess.offers(own, clinician).authoriseAdministration).toEqual(refusal);
    expect(refusalOf(own, authorise({}, sessionAt(1), actor('clinician', 2)))).toBeUndefined();
    const assistant = inRole(actor('clinicAssistant'), 'clinician');
    expect(refusalOf(confirmed, authorise({}, sessionAt(1), assistant))).toEqual(refusal);
  });

  it.each(['activeInfection', 'fever', 'pregnancy', 'newAnticoagulant', 'allergyChanged'] as const)(
    'is refused on a day with %s',
    (item) => {
      expect(refusalOf(confirmed, authorise({ [item]: true }))).toEqual({
        code: 'checklistBlocks',
        facts: { item },
      });
    },
  );

  it('waits for a hold on the treatment', () => {
    expect(refusalOf(afterEvent(confirmed, hold, sessionAt(1)), authorise())).toEqual(onHold);
  });

  it('is for the session whose identity was confirmed', () => {
    expect(refusalOf(confirmed, authorise({ sessionId: 'S2' }))).toEqual({
      code: 'sessionNotAt',
      facts: { sessionId: 'S2', status: 'toPlan' },
    });
    expect(confirmed.orderId).toBe(orderId);
  });
});
