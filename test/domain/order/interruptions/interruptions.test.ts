import { catalogue, commandTypes } from '../../../../domain/order/catalogue.js';
import { orderProcess } from '../../../../domain/order/process.js';
import { everyoneAtWork, roles } from '../../../../domain/roles.js';
import { collectedOrder, collect } from '../../../support/material.js';
import { after, anOrder, asOf, day, refusalOf } from '../../../support/orders.js';
import { actor, inRole } from '../../../support/people.js';
import { sent } from '../../../support/sent.js';
import { orderBefore } from '../../../support/treatment.js';

const order = collectedOrder();
const at = day(1, 1);
const by = actor('qualityAssurance');

describe('a second person', () => {
  const entered = after(anOrder(), collect());
  const awaited = entered.unwitnessed[0]?.awaited ?? '';
  const confirm = (person = actor('clinicAssistant'), id = awaited) =>
    sent('confirmAsSecondPerson', { awaited: id }, { by: person, at });

  it('confirms what somebody else entered', () => {
    expect(after(entered, confirm()).unwitnessed).toEqual([]);
  });

  it('is not the first', () => {
    expect(refusalOf(entered, confirm(actor('clinician')))).toEqual({
      code: 'samePerson',
      facts: { commandType: 'recordCollection' },
    });
  });

  it('has a permitted role', () => {
    expect(refusalOf(entered, confirm(actor('labTechnician')))).toEqual({
      code: 'notYourRole',
      facts: { role: 'labTechnician', permitted: ['clinician', 'clinicAssistant'] },
    });
  });

  it('is at the same site', () => {
    const elsewhere = { ...actor('clinicAssistant'), siteId: actor('labTechnician').siteId };
    expect(refusalOf(entered, confirm(elsewhere))).toEqual({
      code: 'notYourSite',
      facts: { siteId: 'ist-lab' },
    });
  });

  it('confirms an entry that waits', () => {
    expect(refusalOf(order, confirm())).toEqual({
      code: 'nothingToConfirm',
      facts: { awaited: '' },
    });
    const other = '00000000-0000-4000-8000-0000000000ff';
    expect(refusalOf(entered, confirm(actor('clinicAssistant'), other))).toEqual({
      code: 'nothingToConfirm',
      facts: { awaited: other },
    });
  });

  it('may still confirm late; the task is overdue after an hour', () => {
    const late = asOf(entered, day(1, 2));
    const overdue = (state: typeof late) =>
      orderProcess.tasks(state).find(({ kind }) => kind === 'confirmSecondPerson')?.overdue;
    expect(overdue(asOf(entered, day(1, 0.99)))).toBe(false);
    expect(overdue(late)).toBe(true);
    expect(refusalOf(late, confirm())).toBeUndefined();
  });

  it('of every command has a role that can confirm', () => {
    const needed = commandTypes.flatMap((type) => catalogue[type].secondPerson ?? []);
    expect(catalogue.confirmAsSecondPerson.by).toEqual(expect.arrayContaining(needed));
  });
});

describe('a deviation', () => {
  const opened = after(
    order,
    sent('openDeviation', { subject: 'F01' }, { by: actor('logistics'), at }),
  );
  const deviationId = opened.deviations[0]?.deviationId ?? '';
  const classify = (id = deviationId) =>
    sent('classifyDeviation', { deviationId: id, grade: 'major' }, { by, at });
  const close = () => sent('closeDeviation', { deviationId }, { by, at });

  it('is opened by anybody at work', () => {
    expect(opened.deviations).toMatchObject([
      { rule: 'reportedByPerson', subject: 'F01', grade: 'unclassified', status: 'open' },
    ]);
    expect(catalogue.openDeviation.by).toEqual(
      roles.filter((role) => role !== 'auditor' && role !== 'administrator'),
    );
  });

  it('is graded within a day and closed within thirty', () => {
    const dueOf = (state: typeof opened) =>
      orderProcess.tasks(state).find(({ subject }) => subject === deviationId);
    expect(dueOf(opened)).toMatchObject({ kind: 'classifyDeviation', dueAt: day(2, 1) });
    expect(dueOf(after(opened, classify()))).toMatchObject({
      kind: 'closeDeviation',
      dueAt: day(31, 1),
    });
  });

  it('is graded before it is closed', () => {
    expect(refusalOf(opened, close())).toEqual({
      code: 'deviationUnclassified',
      facts: { deviationId },
    });
    const closed = after(after(opened, classify()), close());
    expect(closed.deviations).toMatchObject([{ grade: 'major', status: 'closed' }]);
    expect(refusalOf(closed, close())).toEqual({
      code: 'noOpenDeviation',
      facts: { stage: 'awaitingCollection' },
    });
  });

  it('is known by its number', () => {
    expect(refusalOf(opened, classify('DEV-x'))).toEqual({
      code: 'unknownDeviation',
      facts: { deviationId: 'DEV-x' },
    });
  });
});

describe('a hold', () => {
  const held = (scope: 'material' | 'treatment') =>
    after(order, sent('placeHold', { scope }, { by: actor('labTechnician'), at }));
  const release = (holdId: string, person = by) =>
    sent('releaseHold', { holdId }, { by: person, at });
  const idOf = (state: typeof order) => state.holds[0]?.holdId ?? '';

  it('is placed by anybody at work and reviewed within 48 hours', () => {
    expect(catalogue.placeHold.by).toEqual(everyoneAtWork);
    expect(orderProcess.tasks(held('material'))).toContainEqual(
      expect.objectContaining({ kind: 'releaseHold', dueAt: day(3, 1) }),
    );
  });

  it('is released by quality assurance', () => {
    const state = held('material');
    expect(after(state, release(idOf(state))).holds).toEqual([]);
  });

  it('is released by a clinician only on the treatment', () => {
    const treatment = held('treatment');
    const material = held('material');
    expect(refusalOf(treatment, release(idOf(treatment), actor('clinician')))).toBeUndefined();
    expect(refusalOf(material, release(idOf(material), actor('clinician')))).toEqual({
      code: 'notYourRole',
      facts: { role: 'clinician', permitted: ['qualityAssurance'] },
    });
  });

  it('is released while it is open', () => {
    expect(refusalOf(order, release('HOLD-x'))).toEqual({
      code: 'noOpenHold',
      facts: { stage: 'awaitingCollection' },
    });
    expect(refusalOf(held('material'), release('HOLD-x'))).toEqual({
      code: 'unknownHold',
      facts: { holdId: 'HOLD-x' },
    });
  });
});

describe('stopping an order', () => {
  const stop = (when: string, person = actor('clinician')) =>
    sent('stopOrder', { reason: 'medical' }, { by: person, at: when, basedOnRevision: 0 });

  it('before the first dose leads to the disposition of the material', () => {
    expect(after(order, stop(at))).toMatchObject({ stage: 'awaitingDisposition' });
  });

  it('after a dose leads to follow-up', () => {
    expect(after(orderBefore('planSession', 2), stop(day(43)))).toMatchObject({
      stage: 'followUp',
    });
  });

  it('is never stale, and is done by clinician or quality assurance', () => {
    expect(refusalOf(order, stop(at, by))).toBeUndefined();
    expect(refusalOf(order, stop(at, inRole(actor('coordinator'), 'coordinator')))).toMatchObject({
      code: 'notYourRole',
    });
  });
});
