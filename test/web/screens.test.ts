import { actionsInOrder } from '../../console/web/features/order/actions-in-order.js';
import { stagePath } from '../../console/web/features/order/stage-path.js';
import { boardQuery, readFilters, writeFilters } from '../../console/web/features/board/filters.js';
import { sparkPath } from '../../console/web/features/board/spark-path.js';
import { judgeSlot, slotOf } from '../../console/web/features/command/identity-check.js';
import { groupOf } from '../../console/web/features/work/grouping.js';
import { spanTo } from '../../console/web/format/span.js';
import { refusal } from '../../domain/refusal.js';

const now = '2026-11-22T12:00:00.000Z';

describe('board filters', () => {
  it('survive the address', () => {
    const params = new URLSearchParams('stage=culturing&exception=overdue&q=DL-1&view=table');
    expect(writeFilters(readFilters(params)).toString()).toBe(params.toString());
  });
  it('ignore what the address does not know', () => {
    expect(readFilters(new URLSearchParams('stage=moon&exception=none'))).toMatchObject({
      stages: [],
      exception: null,
    });
  });
  it('ask the server for the page after the last one, without the layout', () => {
    const filters = readFilters(new URLSearchParams('view=table'));
    expect(boardQuery(filters, 'cursor').toString()).toBe('limit=60&after=cursor');
  });
});

describe('task', () => {
  const zone = 'Europe/Istanbul';
  it('is overdue at its very moment, and today one second before', () => {
    expect(groupOf({ dueAt: now, overdue: false }, now, zone)).toBe('overdue');
    expect(groupOf({ dueAt: '2026-11-22T12:00:01.000Z', overdue: false }, now, zone)).toBe('today');
  });
  it('is today until the day ends at the site', () => {
    expect(groupOf({ dueAt: '2026-11-22T20:59:59.000Z', overdue: false }, now, zone)).toBe('today');
    expect(groupOf({ dueAt: '2026-11-22T21:00:00.000Z', overdue: false }, now, zone)).toBe('later');
  });
});

describe('countdown', () => {
  it.each([
    [
      '2026-11-25T16:30:00.000Z',
      false,
      [
        { count: 3, unit: 'day' },
        { count: 4, unit: 'hour' },
      ],
    ],
    ['2026-11-22T11:59:20.000Z', true, [{ count: 40, unit: 'second' }]],
    ['2026-11-22T13:00:00.000Z', false, [{ count: 1, unit: 'hour' }]],
  ])('to %s is said in the two largest units', (at, past, parts) => {
    expect(spanTo(at, now)).toEqual({ past, parts });
  });
});

describe('stages of an order', () => {
  it('show where it stands', () => {
    const path = stagePath('culturing');
    expect(path.find((step) => step.position === 'here')?.stage).toBe('culturing');
    expect(path.filter((step) => step.position === 'done').map((step) => step.stage)).toEqual([
      'awaitingCollection',
      'inTransitToLab',
      'awaitingIntakeDecision',
      'awaitingIsolation',
    ]);
  });
  it('end with the stop of a stopped order', () => {
    expect(stagePath('stopped').at(-1)).toEqual({ stage: 'stopped', position: 'here' });
  });
});

describe('next actions', () => {
  it('show refusals that say what to wait for, not those of other roles and stages', () => {
    const missing = refusal('resultMissing', { test: 'sterility', dueAt: now });
    const { open, refused } = actionsInOrder([
      { type: 'feedCulture', refusal: null },
      { type: 'decideQc', refusal: missing },
      { type: 'harvestCulture', refusal: refusal('notAtThisStage', { stage: 'treating' }) },
      {
        type: 'certifyRelease',
        refusal: refusal('notYourRole', { role: 'clinician', permitted: [] }),
      },
    ]);
    expect(open.map((action) => action.type)).toEqual(['feedCulture']);
    expect(refused).toEqual([{ type: 'decideQc', refusal: missing }]);
  });
});

describe('identity check', () => {
  const expected = ['DL-2026-000123-S1-C1'];
  it('takes the right container however it was scanned', () => {
    expect(judgeSlot(' dl-2026-000123-s1-c1 ', expected)).toEqual({ kind: 'match' });
  });
  it('stops at any other', () => {
    expect(judgeSlot('DL-2026-000124-S1-C1', expected)).toEqual({
      kind: 'mismatch',
      scanned: 'DL-2026-000124-S1-C1',
      expected,
    });
  });
  it('stops at what cannot be read', () => {
    expect(judgeSlot('???', expected).kind).toBe('mismatch');
  });
  it('puts each scan into its own slot', () => {
    expect(slotOf('DL-2026-000123-S1-C1', { container: true })).toBe('container');
    expect(slotOf('&/CHA999926000001', { container: false })).toBe('patient');
  });
});

describe('sparkline', () => {
  const box = { width: 64, height: 22 };
  it('needs two counts', () => {
    expect(sparkPath([{ at: now, liveCells: 1e6 }], box)).toBe('');
  });
  it('rises by doublings', () => {
    const growth = [1, 2, 4].map((factor, day) => ({
      at: `2026-11-0${day + 1}T00:00:00.000Z`,
      liveCells: factor * 1e6,
    }));
    expect(sparkPath(growth, box)).toBe('M2.0 20.0L32.0 11.0L62.0 2.0');
  });
});
