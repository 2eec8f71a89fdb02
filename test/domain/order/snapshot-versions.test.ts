import {
  isSnapshotTooNew,
  orderSnapshots,
  snapshotReader,
  type SnapshotStep,
} from '../../../domain/order/snapshot-versions.js';

/** An invented past: names were one text, then two, then cells were counted in thousands. */
const splitName: SnapshotStep = ({ name, ...rest }) => {
  const [given, family] = String(name).split(' ');
  return { ...rest, given, family };
};
const inThousands: SnapshotStep = ({ cells, ...rest }) => ({
  ...rest,
  thousandCells: Number(cells) / 1_000,
});
type Invented = {
  readonly given: string;
  readonly family: string;
  readonly thousandCells: number;
};
const reader = snapshotReader<Invented>([splitName, inThousands]);
const today: Invented = { given: 'Ada', family: 'Yildiz', thousandCells: 12 };

describe('snapshots of older shapes', () => {
  it.each([
    [1, { name: 'Ada Yildiz', cells: 12_000 }],
    [2, { given: 'Ada', family: 'Yildiz', cells: 12_000 }],
    [3, today],
  ])('of version %i are brought up to date step by step', (version, snapshot) => {
    expect(reader.read({ version, snapshot })).toEqual(today);
  });

  it('are written in the version that the last step leads to', () => {
    expect(reader.version).toBe(3);
    expect(snapshotReader([]).version).toBe(1);
  });

  it('are left as they were', () => {
    const snapshot = Object.freeze({ name: 'Ada Yildiz', cells: 12_000 });
    reader.read({ version: 1, snapshot });
    expect(snapshot).toEqual({ name: 'Ada Yildiz', cells: 12_000 });
  });

  it('of a version that this program does not know are refused, with both versions', () => {
    const tooNew = caught(() => reader.read({ version: 4, snapshot: today }));
    expect(isSnapshotTooNew(tooNew)).toBe(true);
    expect(tooNew).toMatchObject({ name: 'SnapshotTooNew', version: 4, known: 3 });
    expect(String(tooNew)).toContain('of version 4, and this program knows up to 3');
  });

  it.each([0, -1, 1.5])('have no version %p', (version) => {
    expect(() => reader.read({ version, snapshot: today })).toThrow('has no version');
  });

  it.each([null, [], 'text', 7])('are objects, not %p', (snapshot) => {
    expect(() => orderSnapshots.read({ version: 1, snapshot })).toThrow('is an object');
  });
});

function caught(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  return undefined;
}
