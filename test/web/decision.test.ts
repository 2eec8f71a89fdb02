import type { HistoryEntry } from '../../console/contract/reads.js';
import { exceptionsOf } from '../../console/web/features/decision/exceptions-of.js';
import { isSignedDecision } from '../../console/web/features/decision/is-signed-decision.js';
import { movedSections } from '../../console/web/features/decision/moved-sections.js';
import type { Role } from '../../domain/roles.js';
import { nextDecisions, nextStep } from '../../console/web/features/decision/next-decisions.js';
import { secondPersons } from '../../console/web/features/decision/second-persons.js';
import { createSeenStore } from '../../console/web/features/decision/seen-store.js';
import type { CommandType } from '../../domain/order/catalogue.js';
import { commandTypes } from '../../domain/order/catalogue.js';
import type { PlacedOrder } from '../../domain/order/state.js';
import { actor } from '../support/people.js';
import { addHours } from '../../domain/schedule/instants.js';
import { anOrder, type Told } from './support/an-order.js';

const told = (until: CommandType): Told => anOrder(until);
const kinds = (
  { state, history }: Pick<Told, 'state' | 'history'>,
  type: CommandType,
  more: { sessionId?: string; now?: string } = {},
) =>
  exceptionsOf({
    type,
    state,
    history,
    sessionId: more.sessionId,
    now: more.now ?? state.stageSince,
  }).map(({ kind }) => kind);

/** What is known to be there. */
function sure<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('it is not there');
  return value;
}

describe('exceptions of a decision', () => {
  it('are none for an order without a deviation', () => {
    expect(kinds(told('decideQc'), 'certifyRelease')).toEqual([]);
  });
  it('name a shipment in doubt until quality assurance has decided on it', () => {
    const { state, history } = told('decideIntake');
    const open = {
      excursionId: 'EXC-1',
      subject: 'biopsy',
      verdict: 'outOfSpecification',
      holdIds: [],
      openedAt: state.stageSince,
    } as const;
    const of = (excursions: PlacedOrder['excursions'], type: CommandType = 'decideIntake') =>
      kinds({ state: { ...state, excursions: excursions ?? [] }, history }, type);
    expect(of([])).not.toContain('excursion');
    expect(of([open])).toContain('excursion');
    expect(of([{ ...open, subject: 'S1' }])).not.toContain('excursion');
    expect(of([open], 'decideExcursion')).not.toContain('excursion');
    const decision = {
      outcome: 'use',
      at: state.stageSince,
      by: actor('qualityAssurance').personId,
    } as const;
    expect(of([{ ...open, decision }])).not.toContain('excursion');
  });
  it('name every result that is missing for a release', () => {
    expect(kinds(told('bankVials'), 'decideQc')).toEqual([
      'secondPerson',
      ...Array.from({ length: 7 }, () => 'missing'),
    ]);
  });
  it('leave out what is only known after use, until it is due', () => {
    const order = told('recordSessionResults');
    const product = order.state.sessions[0]?.product;
    const of = (now: string) => kinds(order, 'decideSessionQc', { sessionId: 'S1', now });
    expect(of(product?.formulatedAt ?? '')).toEqual([]);
    expect(of(addHours(product?.formulatedAt ?? '', 24 * 40))).toContain('missing');
  });
  it('say that a product has expired at its very moment, not a second before', () => {
    const order = told('recordSessionResults');
    const expiresAt = order.state.sessions[0]?.product?.expiresAt ?? '';
    const of = (now: string) => kinds(order, 'certifySessionProduct', { sessionId: 'S1', now });
    expect(of(expiresAt)).toContain('productExpired');
    expect(of(addHours(expiresAt, -1 / 3600))).not.toContain('productExpired');
  });
  it('say a measured failure with its value and limit, and a test made again', () => {
    const { state, history } = told('decideQc');
    const sampleCode = state.bank?.sampleCode ?? '';
    const [result] = state.results;
    const more = { ...sure(result), sampleCode, attempt: 1 } as const;
    const failed: PlacedOrder = {
      ...state,
      results: [
        ...state.results,
        { ...more, test: 'viability', verdict: 'fail', value: 80 },
        { ...more, test: 'sterility', verdict: 'pass' },
      ],
    };
    const found = exceptionsOf({
      type: 'certifyRelease',
      state: failed,
      history,
      sessionId: undefined,
      now: state.stageSince,
    });
    expect(found).toEqual([
      expect.objectContaining({ kind: 'repeated', test: 'sterility', count: 2 }),
      expect.objectContaining({
        kind: 'outOfLimit',
        test: 'viability',
        value: 80,
        limit: { kind: 'atLeast', value: 85, unit: '%' },
      }),
    ]);
  });
  it('count a failure whose deviation is open only once', () => {
    const { state, history } = told('decideQc');
    const deviation = {
      deviationId: 'DEV-1',
      attempt: 1,
      rule: 'harvestBelowTarget',
      subject: '',
      openedAt: state.stageSince,
      grade: 'minor',
      status: 'open',
    } as const;
    const harvest = { ...sure(state.harvest), liveCells: 1 };
    const short: PlacedOrder = { ...state, harvest };
    expect(kinds({ state: short, history }, 'decideQc')).toEqual(['belowTarget']);
    expect(kinds({ state: { ...short, deviations: [deviation] }, history }, 'decideQc')).toEqual([
      'deviation',
    ]);
  });
  it('have another key when a deviation is graded anew, so that it must be seen again', () => {
    const { state, history } = told('decideQc');
    const deviation = {
      deviationId: 'DEV-1',
      attempt: 1,
      rule: 'fedLate',
      subject: '',
      openedAt: state.stageSince,
      grade: 'minor',
      status: 'open',
    } as const;
    const keyOf = (grade: 'minor' | 'critical') =>
      exceptionsOf({
        type: 'certifyRelease',
        state: { ...state, deviations: [{ ...deviation, grade }] },
        history,
        sessionId: undefined,
        now: state.stageSince,
      }).map(({ key }) => key);
    expect(keyOf('minor')).not.toEqual(keyOf('critical'));
  });
  it('do not name the deviation a decision is about', () => {
    const { state, history } = told('decideQc');
    const deviations = [
      {
        deviationId: 'DEV-1',
        attempt: 1,
        rule: 'fedLate',
        subject: '',
        openedAt: state.stageSince,
        grade: 'unclassified',
        status: 'open',
      } as const,
    ];
    expect(kinds({ state: { ...state, deviations }, history }, 'classifyDeviation')).toEqual([]);
    expect(kinds({ state: { ...state, deviations }, history }, 'certifyRelease')).toEqual([
      'deviation',
    ]);
  });
  it('name late entries of what the decision reads, and no others', () => {
    const { state, history } = told('decideQc');
    const late = (type: string): readonly HistoryEntry[] =>
      history.map((entry) => ({ ...entry, late: entry.happened.event.type === type }));
    expect(kinds({ state, history: late('cultureFed') }, 'decideQc')).toContain('lateEntry');
    expect(kinds({ state, history: late('cultureFed') }, 'certifyRelease')).toEqual([]);
  });
  it('name a result that came after the review it was reviewed in', () => {
    const order = told('decideQc');
    const result = order.history.find(({ happened }) => happened.event.type === 'qcResultRecorded');
    const again = {
      ...sure(result),
      happened: { ...sure(result).happened, revision: order.state.revision + 1 },
    };
    expect(kinds({ ...order, history: [...order.history, again] }, 'certifyRelease')).toContain(
      'changedAfterReview',
    );
  });
});

describe('signed decisions', () => {
  it('are those with a signature on something that was read', () => {
    expect(commandTypes.filter(isSignedDecision)).toEqual(
      expect.arrayContaining([
        'decideIntake',
        'decideQc',
        'certifyRelease',
        'decideSessionQc',
        'certifySessionProduct',
      ]),
    );
    expect(
      ['placeOrder', 'stopOrder', 'recordAdministration', 'feedCulture'].filter(isSignedDecision),
    ).toEqual([]);
  });
  it('wait behind each other, due first, without the one just taken', () => {
    const aTask = {
      ...sure(told('decideQc').tasks[0]),
      stage: 'awaitingCertification',
      protocolCode: '',
      clinicName: '',
      claimedBy: null,
      about: null,
    } as const;
    const task = (orderId: string, command: string, dueAt: string, subject = '') => ({
      ...aTask,
      roles: ['qualityAssurance' as const],
      orderId,
      command,
      dueAt,
      subject,
    });
    const tasks = [
      task('DL-2026-000003', 'decideQc', '2026-03-03T00:00:00.000Z'),
      task('DL-2026-000002', 'certifyRelease', '2026-03-02T00:00:00.000Z'),
      task('DL-2026-000001', 'decideQc', '2026-03-01T00:00:00.000Z'),
      task('DL-2026-000004', 'feedCulture', '2026-03-01T00:00:00.000Z'),
      task('DL-2026-000001', 'closeDeviation', '2026-03-04T00:00:00.000Z', 'DEV-1'),
      task('DL-2026-000001', 'closeDeviation', '2026-03-05T00:00:00.000Z', 'DEV-2'),
    ];
    const after = (type: string, subject = '', roles: readonly Role[] = ['qualityAssurance']) =>
      nextDecisions(tasks, { orderId: 'DL-2026-000001', type, subject }, roles).map((each) =>
        `${each.orderId} ${each.subject}`.trim(),
      );
    expect(after('decideQc')).toEqual([
      'DL-2026-000002',
      'DL-2026-000003',
      'DL-2026-000001 DEV-1',
      'DL-2026-000001 DEV-2',
    ]);
    expect(after('closeDeviation', 'DEV-1')).toContain('DL-2026-000001 DEV-2');
    expect(after('closeDeviation', 'DEV-1')).not.toContain('DL-2026-000001 DEV-1');
    // What escalated to somebody who may not do it is no decision that waits for them.
    expect(after('decideQc', '', ['qualifiedPerson'])).toEqual([]);
  });
  it('are followed by the act they allow, where the same person does it', () => {
    const { tasks } = told('authoriseAdministration');
    const shown = tasks.map((task) => ({
      ...task,
      orderId: 'DL-2026-000001',
      stage: 'treating' as const,
      protocolCode: '',
      clinicName: '',
      claimedBy: null,
      about: null,
    }));
    const taken = { orderId: 'DL-2026-000001', type: 'authoriseAdministration', subject: 'S1' };
    expect(nextStep(shown, taken, ['clinician'])?.command).toBe('recordAdministration');
    expect(nextStep(shown, taken, ['qualityAssurance'])).toBeUndefined();
  });
});

describe('what moved', () => {
  it('is a section the decision reads, changed after the revision its form rests on', () => {
    const touched = { quality: 12, culture: 30 };
    expect(movedSections('certifyRelease', { touched }, 11)).toEqual(['quality']);
    expect(movedSections('certifyRelease', { touched }, 12)).toEqual([]);
  });
});

describe('second persons', () => {
  it('are told with the entry they confirmed, or as missing', () => {
    const { state, history } = told('decideQc');
    const of = (type: CommandType, entries: readonly HistoryEntry[]) =>
      secondPersons({ type, state, history: entries, sessionId: undefined }).map(
        ({ entry, confirmed }) => [entry.happened.event.type, confirmed !== undefined],
      );
    expect(of('certifyRelease', history)).toEqual([['vialsBanked', true]]);
    const unconfirmed = history.filter(
      ({ happened }) => happened.event.type !== 'secondPersonConfirmed',
    );
    expect(of('certifyRelease', unconfirmed)).toEqual([['vialsBanked', false]]);
  });
});

describe('what a person has seen', () => {
  it('is kept per person and never goes back', () => {
    const kept = new Map<string, string>();
    const shelf = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    };
    const mine = createSeenStore(shelf, 'me');
    expect(mine.revisionOf('DL-1')).toBeUndefined();
    mine.look('DL-1', 8);
    mine.look('DL-1', 5);
    expect(mine.revisionOf('DL-1')).toBe(8);
    expect(createSeenStore(shelf, 'you').revisionOf('DL-1')).toBeUndefined();
  });
});
