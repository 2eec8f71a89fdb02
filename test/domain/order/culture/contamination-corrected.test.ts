import { hasStandingContamination } from '../../../../domain/order/contaminated.js';
import { orderProcess } from '../../../../domain/order/process.js';
import type { PlacedOrder } from '../../../../domain/order/state.js';
import { textsOf } from '../../../../domain/texts/text-of.js';
import { formatsOf } from '../../../../domain/texts/formats.js';
import { culturingOrder, harvest, passage, vessel } from '../../../support/material.js';
import { after, day, eventsOf, orderId, refusalOf, witnessed } from '../../../support/orders.js';
import { actor, zone } from '../../../support/people.js';
import { sent, type PayloadInput } from '../../../support/sent.js';
import { orderBefore } from '../../../support/treatment.js';
import { addMinutes } from '../../../../domain/schedule/instants.js';

/** Four T175 (F03 to F06) since day 8; the third was reported, the fourth was meant. */
const four = after(culturingOrder(), passage());
const technician = actor('labTechnician');
const report = (vessels = vessel(3), at = day(10)) =>
  sent('reportContamination', { vessels, contaminant: 'bacterial' }, { by: technician, at });
const discard = (vessels = vessel(3), at = day(10, 1)) =>
  sent('discardVessel', { vessels, discardReason: 'contaminated' }, { by: technician, at });
const goOn = (at = day(10, 4)) =>
  sent(
    'decideAfterContamination',
    { nextStep: 'continueSiblings' },
    { by: actor('qualityAssurance'), at },
  );
type Wanted = Partial<PayloadInput<'correctContamination'>>;
const correct = (order: PlacedOrder, wanted: Wanted, at = day(10, 6), by = technician) =>
  sent(
    'correctContamination',
    {
      contaminationId: order.culture?.contaminations?.at(-1)?.contaminationId ?? 'CON-none',
      contaminationWas: 'otherVessels',
      ...(wanted.contaminationWas === 'reportedInError' ? {} : { vessels: vessel(4) }),
      reason: 'wrongSubject',
      ...wanted,
    },
    { by, at },
  );
const inError = { contaminationWas: 'reportedInError' } as const;
const reported = after(four, report());
const decided = after(witnessed(after(reported, discard())), goOn());
const tasks = (order: PlacedOrder) => orderProcess.tasks(order).map(({ kind }) => kind);
const rules = (order: PlacedOrder) =>
  order.deviations.map(({ rule, subject, status }) => [rule, subject, status]);

describe('a contamination that was reported for the wrong vessel', () => {
  it('is of the vessel that is meant; the old report stays in the history', () => {
    const command = correct(reported, {});
    expect(eventsOf(reported, command, 'contaminationCorrected')).toMatchObject([
      { named: vessel(3), vessels: vessel(4), reason: 'wrongSubject', voids: [] },
    ]);
    const order = after(reported, command);
    expect(order.culture?.contaminations).toMatchObject([{ vessels: vessel(4) }]);
    expect(order.holds).toEqual(reported.holds);
    expect(rules(order)).toEqual(rules(reported));
    expect(tasks(order)).toContain('decideContamination');
  });

  it('voids the decision on it, and the material is held again until there is another', () => {
    expect(decided.holds).toEqual([]);
    const order = after(decided, correct(decided, {}));
    expect(eventsOf(decided, correct(decided, {}), 'contaminationCorrected')).toMatchObject([
      { voids: [{ what: 'contaminationDecision' }] },
    ]);
    expect(order.holds).toMatchObject([{ scope: 'material', reason: 'contamination' }]);
    expect(tasks(order)).toContain('decideContamination');
    expect(refusalOf(order, goOn(day(10, 7)))).toEqual({
      code: 'contaminatedVesselInUse',
      facts: { code: vessel(4)[0] },
    });
    const gone = witnessed(after(order, discard(vessel(4), day(10, 8))));
    expect(tasks(after(gone, goOn(day(10, 9))))).not.toContain('decideContamination');
    // What was discarded by mistake does not come back.
    expect(gone.culture?.vessels.slice(2, 4).map(({ status }) => status)).toEqual([
      'discarded',
      'discarded',
    ]);
  });

  it('breaks a rule when the cells of the vessel that was meant have gone on', () => {
    const harvested = after(decided, harvest({ inputs: vessel(4, 5, 6) }, day(20)));
    const order = after(harvested, correct(harvested, {}, day(20, 1)));
    expect(rules(order).slice(-2)).toEqual([
      ['contamination', vessel(4)[0], 'open'],
      ['contaminatedVesselUsed', vessel(4)[0], 'open'],
    ]);
    expect(order.holds.map(({ scope }) => scope)).toEqual(['material', 'release']);
  });

  it('names vessels that were there when it was seen, and not the same again', () => {
    const contaminationId = reported.culture?.contaminations?.[0]?.contaminationId ?? '';
    expect(refusalOf(reported, correct(reported, { vessels: vessel(3) }))).toEqual({
      code: 'sameVessels',
      facts: { contaminationId },
    });
    expect(refusalOf(reported, correct(reported, { vessels: [`${orderId}-A1-F99`] }))).toEqual({
      code: 'unknownVessel',
      facts: { code: `${orderId}-A1-F99` },
    });
    expect(refusalOf(reported, correct(reported, { contaminationId: 'CON-x' }))).toEqual({
      code: 'unknownContamination',
      facts: { contaminationId: 'CON-x' },
    });
    expect(refusalOf(four, correct(four, {}))).toEqual({
      code: 'noContamination',
      facts: { stage: 'culturing' },
    });
  });
});

describe('a contamination that was reported in error', () => {
  it('needs no decision; hold and deviation stay until quality assurance ends them', () => {
    const order = after(reported, correct(reported, inError));
    expect(order.culture?.contaminations).toMatchObject([{ vessels: [], withdrawnAt: day(10, 6) }]);
    expect(hasStandingContamination(order)).toBe(false);
    expect(tasks(order)).not.toContain('decideContamination');
    expect(tasks(order)).toEqual(expect.arrayContaining(['releaseHold', 'closeDeviation']));
    expect(refusalOf(order, correct(order, inError))).toEqual({
      code: 'noContamination',
      facts: { stage: 'culturing' },
    });
  });

  it('is taken back by its author or quality assurance', () => {
    const contaminationId = reported.culture?.contaminations?.[0]?.contaminationId ?? '';
    const by = (role: 'labTechnician' | 'qualityAssurance', n = 1) =>
      refusalOf(reported, correct(reported, inError, day(10, 6), actor(role, n)));
    expect(by('labTechnician')).toBeUndefined();
    expect(by('qualityAssurance')).toBeUndefined();
    expect(by('labTechnician', 2)).toEqual({ code: 'notYourReport', facts: { contaminationId } });
  });

  it('says so in one sentence', () => {
    const [event] = eventsOf(decided, correct(decided, inError), 'contaminationCorrected');
    const said = (language: 'en' | 'tr') =>
      event && textsOf(language).events.contaminationCorrected(event, formatsOf(language, zone));
    const id = event?.contaminationId;
    expect(said('en')).toBe(
      `${id} corrected (belongs to something else): it named ${vessel(3)[0]}, nothing was contaminated. Void: the decision on the contamination`,
    );
    expect(said('tr')).toContain(`${id} düzeltildi`);
  });

  it('takes the bank’s signatures with it, and stops what is being prepared', () => {
    const treated = orderBefore('decideSessionQc');
    const order: PlacedOrder = treated.culture
      ? {
          ...treated,
          culture: { ...treated.culture, contaminations: decided.culture?.contaminations ?? [] },
        }
      : treated;
    const at = addMinutes(order.sessions[0]?.since ?? '', 5);
    const corrected = after(order, correct(order, inError, at, actor('qualityAssurance')));
    expect(corrected).toMatchObject({
      stage: 'awaitingQcDecision',
      sessions: [{ status: 'planned', stands: { reason: 'preparationStopped' } }, {}, {}],
    });
    expect(corrected.certifiedAt).toBeUndefined();
    expect(rules(corrected).at(-1)).toEqual(['correctedAfterRelease', '', 'open']);
  });
});

describe('an order that had been flagged', () => {
  const source = 'DL-2026-000999';
  const by = actor('qualityAssurance');
  const flagged = after(
    four,
    sent('flagSharedRisk', { source, incubator: 'INC-1', reagentLots: [] }, { by, at: day(11) }),
  );
  const withdraw = (at = day(12), from = source) =>
    sent('withdrawSharedRisk', { source: from }, { by, at });

  it('keeps the flag in its trace; its deviation is closed by quality assurance', () => {
    const order = after(flagged, withdraw());
    expect(order.sharedRisks).toMatchObject([{ source, withdrawnAt: day(12) }]);
    expect(rules(order)).toEqual([['sharedRiskReported', source, 'open']]);
    expect(refusalOf(order, withdraw(day(13)))).toEqual({
      code: 'noSharedRisk',
      facts: { stage: 'culturing' },
    });
  });

  it('is told by the order that had flagged it', () => {
    expect(refusalOf(flagged, withdraw(day(12), 'DL-2026-000998'))).toEqual({
      code: 'noSharedRisk',
      facts: { stage: 'culturing' },
    });
  });
});
