import { createDraftStore, type Draft } from '../../console/web/features/command/draft-store.js';

function aShelf() {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    key: (index: number) => [...kept.keys()][index] ?? null,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
    all: () => [...kept.values()].join(' '),
  };
}
const draft: Draft = {
  commandId: '6b0f8f6e-6f1c-4c9e-9b5d-0d7c7a4b8f10',
  basedOnRevision: 7,
  payload: { outcome: 'accept' },
  notes: { remark: 'typed' },
  performedAt: null,
  lateEntryReason: '',
  sent: false,
  savedAt: '2026-11-22T12:00:00.000Z',
};
const place = { orderId: 'DL-2026-000123', type: 'decideQc' };

describe('draft', () => {
  it('comes back with its commandId after a reload', () => {
    const shelf = aShelf();
    createDraftStore(shelf, 'anna').save(place, draft);
    expect(createDraftStore(shelf, 'anna').load(place)).toEqual(draft);
  });
  it('is not shown to another person on the same device', () => {
    const shelf = aShelf();
    createDraftStore(shelf, 'anna').save(place, draft);
    expect(createDraftStore(shelf, 'bo').load(place)).toBeUndefined();
  });
  it('belongs to one form of one order', () => {
    const shelf = aShelf();
    const store = createDraftStore(shelf, 'anna');
    store.save(place, draft);
    expect(store.load({ ...place, type: 'certifyRelease' })).toBeUndefined();
    expect(store.load({ ...place, orderId: 'DL-2026-000124' })).toBeUndefined();
  });
  it('never holds the signing secret', () => {
    const shelf = aShelf();
    const withSecret = { ...draft, secret: 'correct horse' };
    createDraftStore(shelf, 'anna').save(place, withSecret);
    expect(shelf.all()).not.toContain('correct horse');
  });
  it('leaves the device at sign-out, those of others stay', () => {
    const shelf = aShelf();
    createDraftStore(shelf, 'anna').save(place, draft);
    createDraftStore(shelf, 'anna').save({ ...place, type: 'stopOrder' }, draft);
    createDraftStore(shelf, 'bo').save(place, draft);
    createDraftStore(shelf, 'anna').clear();
    expect(shelf.length).toBe(1);
    expect(createDraftStore(shelf, 'bo').load(place)).toEqual(draft);
  });
  it('that cannot be read is as if there were none', () => {
    const shelf = aShelf();
    shelf.setItem('dermaline.draft.anna.DL-2026-000123.decideQc', '{');
    expect(createDraftStore(shelf, 'anna').load(place)).toBeUndefined();
  });
});
