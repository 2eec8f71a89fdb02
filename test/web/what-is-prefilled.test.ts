import { checkForm, formOf } from '../../console/web/features/command/check-form.js';
import { withAbout } from '../../console/web/features/command/about-fields.js';
import { codeChoices } from '../../console/web/features/command/code-choices.js';
import { expectedCodes } from '../../console/web/features/command/expected-codes.js';
import type { Raw, RawGroup } from '../../console/web/features/command/field.js';
import { asked, emptyForm } from '../../console/web/features/command/form-values.js';
import { likeFirst, nextRow } from '../../console/web/features/command/list-rows.js';
import { offeredInstant } from '../../console/web/features/command/offered-instant.js';
import { prefill } from '../../console/web/features/command/prefill.js';
import { aboutOf } from '../../console/web/features/work/task-path.js';
import type { CommandType } from '../../domain/order/catalogue.js';
import type { PlacedOrder } from '../../domain/order/state.js';
import { culturingOrder, harvest, observe, vessel } from '../support/material.js';
import { after, day } from '../support/orders.js';
import { actor, zone } from '../support/people.js';
import { sent } from '../support/sent.js';
import { anOrder } from './support/an-order.js';

const filled = (type: CommandType, state: PlacedOrder): RawGroup => {
  const { payload } = formOf(type);
  return prefill(payload, emptyForm(payload), state, type);
};
const [clean = '', turbid = ''] = vessel(1, 2);

describe('the vessels a form begins with', () => {
  const growing = culturingOrder();
  const clear = after(growing, observe({ 1: 50, 2: 50 }, day(4)));
  const suspicious = after(clear, observe({ 2: 50 }, day(4, 1), 'turbid'));

  it('are all of them where all are handled together', () => {
    expect(filled('feedCulture', suspicious)['vessels']).toEqual([clean, turbid]);
    expect(filled('harvestCulture', suspicious)['inputs']).toEqual([clean, turbid]);
  });

  it('are only the suspicious ones where a contamination is reported', () => {
    expect(filled('reportContamination', growing)['vessels']).toEqual([]);
    expect(filled('reportContamination', suspicious)['vessels']).toEqual([turbid]);
  });

  it('are only the contaminated ones where vessels are discarded', () => {
    const report = sent(
      'reportContamination',
      { vessels: [turbid], contaminant: 'bacterial' },
      { by: actor('labTechnician'), at: day(5) },
    );
    expect(filled('discardVessel', suspicious)['vessels']).toEqual([]);
    expect(filled('discardVessel', after(suspicious, report))['vessels']).toEqual([turbid]);
  });
});

describe('fewer sessions', () => {
  const { payload: fields } = formOf('decideShortfall');
  const short = (liveCells: number) => after(culturingOrder(), harvest({ liveCells }));

  it.each([
    [24_913_494, ''],
    [24_913_495, '1'],
    [49_826_989, '1'],
    [49_826_990, '2'],
    [90_000_000, '2'],
  ])('of %s cells begin with as many as the cells are enough for: "%s"', (liveCells, sessions) => {
    expect(filled('decideShortfall', short(liveCells))['sessions']).toBe(sessions);
  });

  it('are asked for and sent only with that decision', () => {
    const names = (outcome: string) =>
      asked(fields, { outcome, sessions: '2' }).map(({ name }) => name);
    expect(names('rebiopsy')).toEqual(['outcome']);
    expect(names('fewerSessions')).toEqual(['outcome', 'sessions']);
    const draft = { notes: {}, performedAt: null, lateEntryReason: '' };
    const checked = checkForm(
      'decideShortfall',
      { ...draft, payload: { outcome: 'rebiopsy', sessions: '2' } },
      { now: day(31), zone },
    );
    expect(checked).toMatchObject({ payload: { outcome: 'rebiopsy' }, issues: [] });
  });
});

describe('a collection', () => {
  const { payload: fields } = formOf('recordCollection');
  const names = (items: Raw | undefined) =>
    asked(fields, { items: items ?? null }).map(({ name }) => name);

  it('begins with a biopsy for the culture and blood for the serology', () => {
    const { state } = anOrder('placeOrder');
    expect(filled('recordCollection', state)['items']).toEqual([
      { kind: 'biopsy', purpose: 'culture' },
      { kind: 'blood', purpose: 'serology' },
    ]);
  });

  it('of tubes that are asked for again begins with those, and asks nothing about the skin', () => {
    const { state } = anOrder('receiveBiopsy');
    const again = after(
      state,
      sent(
        'decideIntake',
        { outcome: 'recollect', missing: ['serology'] },
        { by: actor('qcApprover'), at: day(1, 12) },
      ),
    );
    const items = filled('recordCollection', again)['items'];
    expect(items).toEqual([{ kind: 'blood', purpose: 'serology' }]);
    expect(names(items)).toEqual(['items']);
  });

  it('asks about the skin when there is a biopsy', () => {
    const biopsy = { kind: 'biopsy', purpose: 'culture' };
    expect(names([biopsy])).toEqual(['bodySite', 'punches', 'skinPreparation', 'items']);
  });
});

describe('what is discarded of a product', () => {
  const { state } = anOrder('receiveSessionProduct');
  const missed = after(
    state,
    sent(
      'recordMissedSession',
      { sessionId: 'S1', missedReason: 'patientAbsent' },
      { by: actor('clinicAssistant'), at: day(42, 10) },
    ),
  );
  const offered = (order: PlacedOrder) =>
    codeChoices('leftContainers', order).map(({ code }) => code);

  it('is offered by its containers, also when its session was missed', () => {
    expect(offered(missed)).toEqual([`${state.orderId}-S1-C1`]);
    expect(filled('discardProduct', missed)['sessionId']).toBe('S1');
  });

  it('is nothing when everything was given', () => {
    expect(offered(anOrder('recordAdministration').state)).toEqual([]);
  });
});

describe('rows that are made like the first one', () => {
  const rows = [
    { area: 'cheekLeft', ml: '0.4', technique: 'papule' },
    { area: 'cheekRight', ml: '', technique: '' },
  ];

  it('keep their own place on the face', () => {
    expect(likeFirst(rows)).toEqual([
      { area: 'cheekLeft', ml: '0.4', technique: 'papule' },
      { area: 'cheekRight', ml: '0.4', technique: 'papule' },
    ]);
    const empty = { area: '', ml: '', technique: '' };
    expect(nextRow(rows.slice(0, 1), empty)).toEqual({
      area: '',
      ml: '0.4',
      technique: 'papule',
    });
  });
});

describe('an injection', () => {
  it('begins with the container that was scanned with the patient', () => {
    const { state } = anOrder('authoriseAdministration');
    const [session] = state.sessions;
    expect(filled('recordAdministration', state)['usedContainers']).toEqual([
      { code: session?.product?.containers[0]?.code, usedMl: '' },
    ]);
  });

  it('names no container that nobody scanned', () => {
    const { state } = anOrder('receiveSessionProduct');
    expect(filled('recordAdministration', state)['usedContainers']).toEqual([
      { code: '', usedMl: '' },
    ]);
  });
});

describe('the fitness of the patient', () => {
  it.each(['confirmSession', 'authoriseAdministration'] as const)(
    'is asked for after the session: %s',
    (type) => {
      expect(formOf(type).payload[0]?.name).toBe('sessionId');
    },
  );
});

describe('a follow-up visit', () => {
  it('is the next that was not recorded, or the one whose task was opened', () => {
    const { state } = anOrder('recordFollowUp');
    const { payload } = formOf('recordFollowUp');
    const next = filled('recordFollowUp', state);
    expect(next['month']).toBe('3');
    expect(withAbout(payload, next, aboutOf('M6'))['month']).toBe('6');
  });
});

describe('the blood of a donor', () => {
  it('is offered the time of the collection, which nobody types again', () => {
    const { state } = anOrder('receiveBiopsy');
    expect(offeredInstant('sampledAt', state)).toBe(state.collection?.collectedAt);
    expect(offeredInstant('thawedAt', state)).toBeUndefined();
  });
});

describe('the sample of a session product', () => {
  it('is expected until its last test is known, also after the product was given', () => {
    const { state } = anOrder('recordAdministration');
    const [sample] = state.sessions.flatMap(({ product }) => product?.sampleCode ?? []);
    expect(expectedCodes('sampleCode', 'recordSessionResults', state)).toEqual([sample]);
    const known = after(
      state,
      sent(
        'recordSessionResults',
        { sampleCode: sample ?? '', results: [{ test: 'sterility', finding: 'negative' }] },
        { by: actor('qcAnalyst'), at: day(57) },
      ),
    );
    expect(expectedCodes('sampleCode', 'recordSessionResults', known)).toEqual([]);
  });
});

describe('an investigation', () => {
  const { state } = anOrder('recordAdministration');
  const [sample = ''] = state.sessions.flatMap(({ product }) => product?.sampleCode ?? []);
  const failed = after(
    state,
    sent(
      'recordSessionResults',
      { sampleCode: sample, results: [{ test: 'sterility', finding: 'positive' }] },
      { by: actor('qcAnalyst'), at: day(47) },
    ),
  );

  it('begins with the failure that waits for it, whichever sample it is of', () => {
    expect(filled('closeOosInvestigation', failed)).toMatchObject({
      sampleCode: sample,
      test: 'sterility',
    });
    expect(expectedCodes('sampleCode', 'closeOosInvestigation', failed)).toEqual([sample]);
    expect(filled('closeOosInvestigation', state)).toMatchObject({ sampleCode: '', test: '' });
  });
});
