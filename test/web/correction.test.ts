import { chosenIn } from '../../console/web/features/command/correction-choice.js';
import {
  correctionOutcome,
  voidedSignings,
} from '../../console/web/features/command/correction-preview.js';
import { correctionOf } from '../../console/web/features/order/correction-path.js';
import { correctable, type Correctable } from '../../domain/order/correctable.js';
import { commandTypes } from '../../domain/order/catalogue.js';
import type { CommandType } from '../../domain/order/catalogue.js';
import { correct } from '../support/oversight.js';
import { eventsOf } from '../support/orders.js';
import { actor } from '../support/people.js';
import { anOrder } from './support/an-order.js';

const me = { ...actor('qualityAssurance') };
const commandId = '00000000-0000-4000-8000-000000000001';
const allActions = commandTypes.map((type) => ({ type, refusal: null }));

/** The harvest's viability, in an order that has come this far. */
function viabilityOf(until: CommandType) {
  const order = anOrder(until);
  const revision = order.state.harvest?.revision ?? 0;
  const value = correctable(order.state, revision).find(
    ({ field }) => field === 'viabilityPercent',
  );
  if (!value) throw new Error('there is no harvest');
  return { ...order, revision, value };
}
const payload = (target: number, newNumber: number) => ({
  target,
  correction: { field: 'viabilityPercent', newNumber },
  reason: 'typingError',
});

describe('the preview of a correction', () => {
  it('names every signature that rests on the entry, with who gave it and when', () => {
    const { state, history, revision, value } = viabilityOf('certifyRelease');
    expect(
      voidedSignings(state, history, revision, value).map(({ what, signing }) => [
        what,
        signing?.happened.cause.kind === 'command' && signing.happened.cause.commandType,
        signing?.personName,
      ]),
    ).toEqual([
      ['batchRecordReview', 'reviewBatchRecord', actor('qualityAssurance').personId],
      ['qcDecision', 'decideQc', actor('qcApprover').personId],
      ['certification', 'certifyRelease', actor('qualifiedPerson').personId],
    ]);
  });

  it('names none before anybody signed', () => {
    const { state, history, revision, value } = viabilityOf('harvestCulture');
    expect(voidedSignings(state, history, revision, value)).toEqual([]);
  });

  it('names the decisions on a product that is being prepared, and that it is not used', () => {
    const { state, history, revision, value } = viabilityOf('certifySessionProduct');
    expect(voidedSignings(state, history, revision, value).map(({ what }) => what)).toEqual([
      'batchRecordReview',
      'qcDecision',
      'certification',
      'sessionQcDecision',
      'sessionCertification',
    ]);
    const now = state.sessions[0]?.since ?? '';
    const outcome = correctionOutcome({
      state,
      me,
      commandId,
      payload: payload(revision, 90),
      now,
    });
    expect(outcome).toMatchObject({ ok: true, backTo: 'awaitingQcDecision' });
    expect(outcome?.ok ? outcome.follows.map(({ type }) => type) : []).toEqual(
      expect.arrayContaining(['deviationOpened', 'productBlocked', 'preparationStopped']),
    );
  });

  it('is exactly what the correction does when it is sent', () => {
    const { state, revision } = viabilityOf('certifyRelease');
    const now = state.stageSince;
    const outcome = correctionOutcome({
      state,
      me,
      commandId,
      payload: payload(revision, 60),
      now,
    });
    const sent = correct(revision, 'viabilityPercent', 60, { at: now });
    const blocked = eventsOf(state, sent, 'productBlocked');
    expect(blocked).toHaveLength(1);
    expect(outcome?.ok ? outcome.follows.filter((e) => e.type === 'productBlocked') : []).toEqual(
      blocked,
    );
    expect(state.certifiedAt).toBeDefined();
  });

  it('says why it would be refused, and nothing while no value is typed', () => {
    const { state, revision, value } = viabilityOf('harvestCulture');
    const now = state.stageSince;
    const of = (newNumber: unknown) =>
      correctionOutcome({
        state,
        me,
        commandId,
        payload: { ...payload(revision, 0), correction: { field: 'viabilityPercent', newNumber } },
        now,
      });
    expect(of(value.value)).toEqual({
      ok: false,
      refusal: { code: 'entryUnchanged', facts: { field: 'viabilityPercent' } },
    });
    expect(of(undefined)).toBeUndefined();
  });
});

describe('the value a correction is about', () => {
  const of = (subject: string): Correctable => ({
    kind: 'observation',
    field: 'confluencePercent',
    subject,
    value: 30,
  });
  it('is one vessel of several that were looked at together', () => {
    const value = { target: '4', subject: 'F02', correction: { field: 'confluencePercent' } };
    expect(chosenIn(value, [of('F01'), of('F02')])).toEqual(of('F02'));
    expect(chosenIn({ ...value, subject: '' }, [of('F01'), of('F02')])).toBeUndefined();
  });
});

describe('a row of the history', () => {
  const { state, history, revision } = viabilityOf('decideQc');
  const row = (type: string) => history.find(({ happened }) => happened.event.type === type);
  const of = (type: string, person = me) => {
    const entry = row(type);
    if (!entry) throw new Error(`there is no ${type}`);
    return correctionOf({ state, allowedActions: allActions }, entry, person);
  };
  it('leads its author and quality assurance to the correction', () => {
    const at = `/orders/${state.orderId}?form=correctEntry&entry=${revision}`;
    expect(of('cultureHarvested')).toEqual({ at });
    expect(of('cultureHarvested', { ...actor('labTechnician') })).toEqual({ at });
  });
  it('says to others that it is not theirs', () => {
    expect(of('cultureHarvested', { ...actor('clinician') })).toEqual({ why: 'notYours' });
  });
  it('says of a signed decision that it is taken again, not corrected', () => {
    expect(of('qcDecided')).toEqual({ why: 'decision' });
  });
  it('says nothing where there is nothing to correct, or nothing this person may', () => {
    expect(of('cultureStarted')).toBeUndefined();
    const entry = row('cultureHarvested');
    expect(entry && correctionOf({ state, allowedActions: [] }, entry, me)).toBeUndefined();
  });
});
