import { clinicNow } from '../../console/web/clock/clinic-clock.js';
import { changedSince } from '../../console/web/features/command/changed-since.js';
import { createRevisions, newerView } from '../../console/web/live/revisions.js';
import type { HistoryEntry } from '../../console/contract/reads.js';

const entry = (revision: number): HistoryEntry => ({
  happened: {
    revision,
    at: '2026-11-22T12:00:00.000Z',
    performedAt: '2026-11-22T12:00:00.000Z',
    cause: { kind: 'deadline' },
    event: { type: 'holdReleased', holdId: 'h' },
  },
  personName: null,
  recordedAt: '2026-11-22T12:00:00.000Z',
  late: false,
  notes: null,
  signature: null,
  codeVersion: 'v1',
});

describe('live notices', () => {
  it('move a screen only forward', () => {
    const revisions = createRevisions();
    expect(revisions.take('DL-2026-000001', 5)).toBe(true);
    expect(revisions.take('DL-2026-000001', 5)).toBe(false);
    expect(revisions.take('DL-2026-000001', 4)).toBe(false);
    expect(revisions.take('DL-2026-000001', 6)).toBe(true);
  });
  it('of one order say nothing of another', () => {
    const revisions = createRevisions();
    revisions.take('DL-2026-000001', 5);
    expect(revisions.take('DL-2026-000002', 1)).toBe(true);
  });
});

describe('view of an order', () => {
  it('is not replaced by an older one that comes late', () => {
    expect(newerView({ revision: 8 }, { revision: 7 })).toEqual({ revision: 8 });
  });
  it('is replaced by one of the same or a newer revision', () => {
    const came = { revision: 8 };
    expect(newerView({ revision: 8 }, came)).toBe(came);
    expect(newerView({ revision: 7 }, came)).toBe(came);
    expect(newerView(undefined, came)).toBe(came);
  });
  it('is replaced by an older one when the record itself came back from an older copy', () => {
    type Shown = { readonly revision: number; readonly divergence: string | null };
    const came: Shown = { revision: 7, divergence: 'waits' };
    const released: Shown = { revision: 7, divergence: null };
    expect(newerView<Shown>({ revision: 8, divergence: null }, came)).toBe(came);
    expect(newerView(came, released)).toBe(released);
  });
});

describe('what changed since a form was opened', () => {
  it('is everything after its revision, oldest first, and nothing up to it', () => {
    const changed = changedSince([entry(9), entry(7), entry(8)], 7);
    expect(changed.map(({ happened }) => happened.revision)).toEqual([8, 9]);
  });
});

describe('clinic clock', () => {
  const told = '2026-11-22T12:00:00.000Z';
  it('runs on from what the server told', () => {
    expect(clinicNow({ told, toldAt: 1_000, runs: true }, 61_000)).toBe('2026-11-22T12:01:00.000Z');
  });
  it('stands still between the steps of a training installation', () => {
    expect(clinicNow({ told, toldAt: 1_000, runs: false }, 61_000)).toBe(told);
  });
});
