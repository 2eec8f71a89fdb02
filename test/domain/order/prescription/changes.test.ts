import { orderProcess } from '../../../../domain/order/process.js';
import { addDays } from '../../../../domain/schedule/instants.js';
import {
  amend,
  giveConsent,
  inOrder,
  pause,
  rescreen,
  resume,
  withdraw,
} from '../../../support/oversight.js';
import { acceptedOrder, culturingOrder, harvest, startCulture } from '../../../support/material.js';
import { sent } from '../../../support/sent.js';
import { after, anOrder, asOf, breachesOf, day, refusalOf } from '../../../support/orders.js';
import { actor } from '../../../support/people.js';
import { orderBefore, plan } from '../../../support/treatment.js';

const kinds = (order: Parameters<typeof orderProcess.tasks>[0]) =>
  orderProcess.tasks(order).map(({ kind }) => kind);

describe('an amendment of the prescription', () => {
  it('changes what it names and leaves the rest', () => {
    const order = after(anOrder(), amend({ sessions: 4, allergies: ['gentamicin'] }));
    expect(order.prescription).toMatchObject({
      sessions: 4,
      mlPerSession: 1,
      areas: ['cheekLeft', 'cheekRight'],
      allergies: ['gentamicin'],
    });
  });

  it('names something', () => {
    expect(() => amend({})).toThrow('Invalid input');
  });

  it.each([
    [{ sessions: 2 }, { code: 'sessionsOutOfRange', facts: { sessions: 2, from: 3, to: 4 } }],
    [{ sessions: 5 }, { code: 'sessionsOutOfRange', facts: { sessions: 5, from: 3, to: 4 } }],
    [{ mlPerSession: 4.1 }, { code: 'doseTooHigh', facts: { ml: 4.1, maxMl: 4 } }],
    [{ mlPerSession: 4 }, undefined],
    [{ sessions: 3 }, undefined],
  ])('stays within the protocol: %j', (wanted, refusal) => {
    expect(refusalOf(anOrder(), amend(wanted))).toEqual(refusal);
  });

  it('is a clinician’s, and ends with the certification of the bank', () => {
    expect(refusalOf(orderBefore('planSession'), amend({ sessions: 4 }, day(40)))).toEqual({
      code: 'notAtThisStage',
      facts: { stage: 'treating' },
    });
  });

  it('of the dose after the harvest asks for other numbers of cells', () => {
    const harvested = after(culturingOrder(), harvest());
    expect(kinds(harvested)).not.toContain('decideShortfall');
    const more = after(harvested, amend({ mlPerSession: 2 }, day(31)));
    expect(more.harvest?.targetLiveCells).toBeGreaterThan(120_000_000);
    expect(kinds(more)).toContain('decideShortfall');
  });
});

describe('a consent that is taken back', () => {
  it.each([
    ['treatment', ['treatment']],
    ['storage', ['material']],
    ['collection', ['material']],
  ] as const)('for %s holds the %s at once', (scope, scopes) => {
    const order = after(anOrder(), withdraw([scope]));
    expect(order.prescription.consents).not.toContain(scope);
    expect(order.holds.map((hold) => [hold.scope, hold.reason])).toEqual(
      scopes.map((held) => [held, 'consentWithdrawn']),
    );
  });

  it('for storage and collection together holds the material once', () => {
    expect(after(anOrder(), withdraw(['storage', 'collection'])).holds).toHaveLength(1);
  });

  it('for photographs holds nothing', () => {
    const order = anOrder({ consents: ['collection', 'treatment', 'storage', 'photographs'] });
    expect(after(order, withdraw(['photographs'])).holds).toEqual([]);
  });

  it('was given before', () => {
    expect(refusalOf(anOrder(), withdraw(['photographs']))).toEqual({
      code: 'consentNotGiven',
      facts: { scope: 'photographs' },
    });
  });
});

describe('a consent that is given later', () => {
  const withdrawn = after(anOrder(), withdraw(['storage', 'treatment']));

  it('is a consent again, in the usual order', () => {
    const { consents } = after(withdrawn, giveConsent(['treatment', 'storage'])).prescription;
    expect(consents).toEqual(['collection', 'treatment', 'storage']);
    expect(withdrawn.prescription.consents).toEqual(['collection']);
  });

  it('leaves the holds to whoever releases them', () => {
    const again = after(withdrawn, giveConsent(['treatment', 'storage']));
    expect(again.holds).toEqual(withdrawn.holds);
    const released = again.holds.reduce(
      (order, { holdId }) =>
        after(
          order,
          sent('releaseHold', { holdId }, { by: actor('qualityAssurance'), at: day(3) }),
        ),
      again,
    );
    expect(released.holds).toEqual([]);
  });

  it('was missing before', () => {
    expect(refusalOf(withdrawn, giveConsent(['storage', 'collection']))).toEqual({
      code: 'consentGivenAlready',
      facts: { scope: 'collection' },
    });
    const all = after(anOrder(), giveConsent(['photographs']));
    expect(refusalOf(all, giveConsent(['photographs']))).toEqual({
      code: 'allConsentsGiven',
      facts: { stage: 'awaitingCollection' },
    });
  });
});

describe('an allergy that becomes known later', () => {
  const grown = after(
    acceptedOrder(),
    startCulture({ reagentLots: ['DMEM-01', 'GEN-01', 'COL-01'] }),
  );

  it.each([
    ['by an amendment', amend({ allergies: ['gentamicin'] }, day(4))],
    ['at a screening', rescreen(day(4), { allergies: ['gentamicin'] })],
  ])('%s holds the treatment when a lot that was used contains it', (_how, told) => {
    expect(breachesOf(grown, told)).toEqual({ allergenInReagent: 'treatment' });
    expect(after(grown, told).deviations).toMatchObject([
      { rule: 'allergenInReagent', subject: 'GEN-01', status: 'open' },
    ]);
  });

  it.each([
    ['to something in no lot that was used', amend({ allergies: ['dmso'] }, day(4))],
    ['at a screening, to nothing new', rescreen(day(4))],
  ])('%s changes nothing else', (_what, told) => {
    expect(breachesOf(grown, told)).toEqual({});
  });

  it('is judged once', () => {
    const known = after(grown, amend({ allergies: ['gentamicin'] }, day(4)));
    expect(breachesOf(known, rescreen(day(5), { allergies: ['gentamicin', 'dmso'] }))).toEqual({});
  });

  it('before anything was used is judged when a lot is used', () => {
    expect(breachesOf(anOrder(), amend({ allergies: ['gentamicin'] }))).toEqual({});
  });
});

describe('a treatment that is paused', () => {
  const toPlan = orderBefore('planSession');
  const paused = after(toPlan, pause('pregnancy', day(36)));

  it('asks nobody for its next session, and is not late', () => {
    expect(kinds(toPlan)).toContain('planSession');
    expect(kinds(paused)).not.toContain('planSession');
    const later = asOf(paused, day(200));
    expect(orderProcess.tasks(later).filter(({ overdue }) => overdue)).toEqual([]);
  });

  it('is not planned', () => {
    expect(refusalOf(paused, plan({ date: '2026-04-20' }, day(37)))).toEqual({
      code: 'treatmentPaused',
      facts: { reason: 'pregnancy', since: day(36) },
    });
  });

  it('is paused once, and resumed only when it was', () => {
    expect(refusalOf(paused, pause('travel', day(37)))).toEqual({
      code: 'treatmentPaused',
      facts: { reason: 'pregnancy', since: day(36) },
    });
    expect(refusalOf(toPlan, resume(day(37)))).toEqual({
      code: 'notPaused',
      facts: { stage: 'treating' },
    });
  });

  it('has the whole time to plan again after its end', () => {
    const order = after(after(toPlan, pause('travel', day(36))), resume(day(80)));
    expect(orderProcess.tasks(order)).toMatchObject([
      { kind: 'planSession', dueAt: addDays(day(80), 7), overdue: false },
    ]);
  });

  it.each([
    ['pregnancy', 37, true],
    ['travel', 126, false],
    ['travel', 127, true],
  ] as const)('for %s until day %s asks for a screening: %s', (reason, until, isNeeded) => {
    const order = after(after(toPlan, pause(reason, day(36))), resume(day(until)));
    expect(order.rescreening !== undefined).toBe(isNeeded);
  });
});

describe('a screening', () => {
  const resumed = inOrder(
    orderBefore('planSession'),
    pause('pregnancy', day(36)),
    resume(day(300)),
  );
  const date = { date: '2027-01-12', time: '14:00', intervalReason: 'medical' } as const;

  it('that is needed comes before every plan', () => {
    expect(kinds(resumed)).toContain('rescreen');
    expect(refusalOf(resumed, plan(date, day(301)))).toEqual({
      code: 'screeningNeeded',
      facts: { reason: 'pregnancy', since: day(300) },
    });
  });

  it('that the patient passed lets the session be planned', () => {
    const fit = after(resumed, rescreen(day(301)));
    expect(kinds(fit)).not.toContain('rescreen');
    expect(refusalOf(fit, plan(date, day(302)))).toBeUndefined();
  });

  it('that the patient did not pass holds the treatment', () => {
    const again = rescreen(day(301), { contraindications: ['pregnancy'] });
    expect(breachesOf(resumed, again)).toEqual({ contraindicationFound: 'treatment' });
    expect(after(resumed, again).rescreening).toBeDefined();
  });

  it('that finds what the protocol only remarks on holds nothing', () => {
    expect(
      breachesOf(resumed, rescreen(day(301), { contraindications: ['keloidHistory'] })),
    ).toEqual({});
  });

  it('that was passed stands for 90 days after the last dose, in place of the rule', () => {
    const second = orderBefore('planSession', 2);
    const late = { sessionId: 'S2', date: '2026-07-20', intervalReason: 'medical' } as const;
    expect(refusalOf(second, plan(late, day(130)))).toMatchObject({ code: 'rescreeningNeeded' });
    const screened = after(second, rescreen(day(130)));
    expect(refusalOf(screened, plan(late, day(130, 1)))).toBeUndefined();
  });

  it('is a clinician’s', () => {
    const command = { ...rescreen(day(301)), actor: actor('clinicAssistant') };
    expect(refusalOf(resumed, command)).toEqual({
      code: 'notYourRole',
      facts: { role: 'clinicAssistant', permitted: ['clinician'] },
    });
  });
});
