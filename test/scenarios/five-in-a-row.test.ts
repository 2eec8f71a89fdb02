import { formatsOf } from '../../domain/texts/formats.js';
import { textsOf } from '../../domain/texts/text-of.js';
import { dueBefore } from '../../domain/order/appointments.js';
import { instantOf } from '../../domain/schedule/calendar.js';
import { addDays, addMinutes } from '../../domain/schedule/instants.js';
import { readHistory } from '../../record/history.js';
import { certified, clockOf } from '../support/clean-run.js';
import { bankResults, session } from '../support/happy-path-treatment.js';
import { zone } from '../support/people.js';
import { openClinic, orderAfter, refused, type Clinic, type Order } from './support/clinic.js';

/** The viability of a certified bank is corrected from 88 to 83 while the vial of session 1 is being prepared. */
const punch = instantOf({ date: '2026-01-12', time: '10:00', zone });
const at = clockOf(punch);
const thawed = instantOf({ date: '2026-03-05', time: '09:10', zone });
const found = addMinutes(thawed, 20);

let clinic: Clinic;
let order: Order;
let entry: number;

beforeAll(async () => {
  clinic = await openClinic(addDays(punch, -3));
  order = await orderAfter(clinic, (id) => certified(id, punch).filter((step) => step.at < at(34)));
  const later = certified(order.orderId, punch).filter((step) => step.at > at(34));
  const prepared = session(1, at(49, 4), at(52)).filter((step) => step.at <= thawed);
  await order.lives([
    bankResults(at(34), [
      { test: 'endotoxin', finding: 'measured', value: 0.1 },
      { test: 'viability', finding: 'measured', value: 88 },
      { test: 'mycoplasmaNat', finding: 'negative' },
      { test: 'identityCd90', finding: 'measured', value: 95 },
      { test: 'purityKeratinocytes', finding: 'measured', value: 0.4 },
    ]),
    ...later,
    ...prepared,
  ]);
  const { results } = await order.now();
  entry = results.find(({ test }) => test === 'viability')?.revision ?? 0;
}, 120_000);
afterAll(() => clinic.close());

const correct = (by: 'labTechnician' | 'qcAnalyst') => ({
  type: 'correctEntry' as const,
  by: [by] as const,
  at: found,
  payload: {
    target: entry,
    correction: { field: 'value' as const, newNumber: 83 },
    reason: 'misread' as const,
  },
});

describe('a viability that is corrected from 88 to 83 after the certification', () => {
  it('is corrected by its author, not by anybody', async () => {
    expect(await order.now()).toMatchObject({
      stage: 'treating',
      sessions: [
        { status: 'awaitingResults', product: { vials: [`${order.orderId}-A1-V01`] } },
        {},
        {},
      ],
    });
    expect(await order.tries(correct('labTechnician'))).toEqual(
      refused(422, { code: 'notYourEntry', facts: { revision: entry } }),
    );
    await order.does(correct('qcAnalyst'));
  });

  it('voids the decision and the certificate', async () => {
    const { stage, qcDecision, certifiedAt, batchRecordReview } = await order.now();
    expect({ stage, qcDecision, certifiedAt }).toEqual({
      stage: 'awaitingQcDecision',
      qcDecision: undefined,
      certifiedAt: undefined,
    });
    // The review of the batch record did not rest on a result.
    expect(batchRecordReview).toBeDefined();
  });

  it('blocks the vials', async () => {
    const { bank } = await order.now();
    expect(bank?.vials.map(({ purpose, status }) => [purpose, status])).toEqual([
      ['dose', 'consumed'],
      ['dose', 'blocked'],
      ['dose', 'blocked'],
      ['reserve', 'blocked'],
      ['test', 'quarantined'],
    ]);
  });

  it('stops the preparation', async () => {
    const { sessions } = await order.now();
    expect(sessions[0]).toMatchObject({
      status: 'planned',
      stands: { reason: 'preparationStopped' },
      discarded: [{ product: { containers: [{ status: 'unusable' }] } }],
    });
    const certify = {
      type: 'certifySessionProduct' as const,
      by: ['qualifiedPerson'] as const,
      at: addMinutes(found, 10),
      payload: { sessionId: 'S1' },
    };
    expect(await order.tries(certify)).toEqual(
      refused(409, { code: 'notAtThisStage', facts: { stage: 'awaitingQcDecision' } }),
    );
  });

  it('asks coordinator and clinician to tell before the appointment that it is in doubt', async () => {
    const [session] = (await order.now()).sessions;
    const plannedAt = session?.plannedAt ?? '';
    const dueAt = dueBefore(plannedAt, found, 24);
    expect(plannedAt > found).toBe(true);
    expect(dueAt < plannedAt).toBe(true);
    const asked = async (role: 'coordinator' | 'clinician') => (await order.seenBy(role)).tasks;
    expect(await asked('coordinator')).toContainEqual(
      expect.objectContaining({ kind: 'tellClinic', subject: 'S1 releaseVoid', dueAt }),
    );
    const clinician = await asked('clinician');
    expect(clinician).toContainEqual(
      expect.objectContaining({ kind: 'tellPatient', subject: 'S1 releaseVoid', dueAt }),
    );
    expect(clinician).toContainEqual(
      expect.objectContaining({ kind: 'acknowledgeLatePositive', dueAt }),
    );
  });

  it('is a major deviation and a critical one, and the bank cannot be accepted again', async () => {
    expect((await order.now()).deviations).toMatchObject([
      { rule: 'correctedAfterRelease', grade: 'major' },
      { rule: 'resultFailed', grade: 'critical' },
    ]);
    const decide = {
      type: 'decideQc' as const,
      by: ['qcApprover'] as const,
      at: addMinutes(found, 20),
      payload: { outcome: 'accept' as const },
    };
    expect(await order.tries(decide)).toEqual(
      refused(422, { code: 'resultFailed', facts: { test: 'viability' } }),
    );
  });

  it('is to be investigated within ten days from the correction', async () => {
    const { tasks } = await order.seenBy('qualityAssurance');
    expect(tasks.find(({ kind }) => kind === 'closeInvestigation')).toMatchObject({
      dueAt: addDays(found, 10),
      overdue: false,
    });
  });

  it.each([
    [
      'en' as const,
      [
        'Entry N corrected, value of a result (Viability): 88 → 83. Void: the decision on the bank, the certification of the bank',
        'Blocked: 3 vials',
        'Preparation of S1-P1 for S1 stopped; the product may not be used',
        'The appointment of S1 on Thu, 5 Mar 2026, 14:00 GMT+3 stands, but the preparation was stopped',
      ],
    ],
    [
      'tr' as const,
      [
        'N numaralı kayıt düzeltildi, Sonucun değeri (Canlılık): 88 → 83. Geçersiz: banka kararı, bankanın sertifikasyonu',
        'Bloke edildi: 3 flakon',
        'S1 için S1-P1 hazırlığı durduruldu; ürün kullanılamaz',
        'S1 randevusu (5 Mar 2026 Per 14:00 GMT+3) duruyor, ancak hazırlık durduruldu',
      ],
    ],
  ])('says each of it in one sentence (%s)', async (language, sentences) => {
    const page = { limit: 12, newestFirst: true };
    const { items } = await readHistory(clinic.system.db, order.orderId, page);
    const { events } = textsOf(language);
    const formats = formatsOf(language, zone);
    const told = [...items].reverse().flatMap(({ happened: { event } }) => {
      switch (event.type) {
        case 'entryCorrected':
          return [events.entryCorrected(event, formats)];
        case 'productBlocked':
          return [events.productBlocked(event, formats)];
        case 'preparationStopped':
          return [events.preparationStopped(event, formats)];
        case 'appointmentStands':
          return [events.appointmentStands(event, formats)];
        default:
          return [];
      }
    });
    const plain = told.map((text) =>
      text.replace(`${order.orderId}-`, '').replace(String(entry), 'N'),
    );
    expect(plain).toEqual(sentences);
  });
});
