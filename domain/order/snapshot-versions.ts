// Rule: a snapshot is read in the shape of today's rules, whichever shape it was written in. The shape changes seldom;
// when it does, one step is appended here and the version goes up by one by itself.
import type { PlacedOrder } from './state.js';

/** A snapshot of some version: plain JSON of an object. */
export type SnapshotJson = Readonly<Record<string, unknown>>;
/** Brings a snapshot from one version to the next. Pure, and never changed once it has been deployed. */
export type SnapshotStep = (older: SnapshotJson) => SnapshotJson;
export type VersionedSnapshot = { readonly version: number; readonly snapshot: unknown };

export type SnapshotReader<State> = {
  /** The version in which snapshots are written today. */
  readonly version: number;
  readonly read: (stored: VersionedSnapshot) => State;
};

export type SnapshotTooNew = Error & {
  readonly name: 'SnapshotTooNew';
  readonly version: number;
  readonly known: number;
};

/**
 * The steps: the first from version 1 to 2, and so on. A step must give what folding the order's events with today's
 * `evolve` gives, which `npm run audit` compares. Whoever changes a part that `record/shared-risks.ts` looks for inside
 * stored snapshots (culture: incubator, reagent lots, start; deviations: rule, status) changes that query as well.
 */
const orderSteps: readonly SnapshotStep[] = [];

/** Snapshots of treatment orders. */
export const orderSnapshots: SnapshotReader<PlacedOrder> = snapshotReader(orderSteps);

/**
 * Reads snapshots whose versions begin at 1 and are brought up to date by `steps`, in order. Throws `SnapshotTooNew`
 * for a version beyond the last step: an older program must not guess at what a newer one has written.
 */
export function snapshotReader<State>(steps: readonly SnapshotStep[]): SnapshotReader<State> {
  const known = steps.length + 1;
  return {
    version: known,
    read({ version, snapshot }) {
      if (version > known) throw snapshotTooNew(version, known);
      if (!Number.isInteger(version) || version < 1)
        throw new Error(`a snapshot has no version ${version}`);
      if (!isObject(snapshot)) throw new Error('a snapshot is an object');
      return asState<State>(steps.slice(version - 1).reduce((json, step) => step(json), snapshot));
    },
  };
}

/** True for what a snapshot of a newer version throws. */
export const isSnapshotTooNew = (error: unknown): error is SnapshotTooNew =>
  error instanceof Error && error.name === 'SnapshotTooNew';

function snapshotTooNew(version: number, known: number): SnapshotTooNew {
  const error = new Error(
    `this snapshot is of version ${version}, and this program knows up to ${known}: use the newer program`,
  );
  return Object.assign(error, { name: 'SnapshotTooNew' as const, version, known });
}

const isObject = (value: unknown): value is SnapshotJson =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The record wrote it from a state, under a digest; the steps are tested. So it is trusted, as a parsed row is. */
function asState<State>(json: SnapshotJson): State;
function asState(json: SnapshotJson): unknown {
  return json;
}
