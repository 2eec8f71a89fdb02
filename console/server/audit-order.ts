import { canonicalJson, digest } from '../../domain/digest.js';
import type { Happened } from '../../domain/order/events.js';
import { changedMatters } from '../../domain/order/matter-changes.js';
import { orderProcess } from '../../domain/order/process.js';
import type { OrderState, Vial } from '../../domain/order/state.js';
import type { JournalEvidence, OrderEvidence } from '../../record/evidence.js';
import { matterRow, type MatterRow } from '../../record/matter-row.js';

/** One thing that should be equal and is not: what it is about, the rule that is broken, and the facts. */
export type Difference = {
  readonly subject: string;
  readonly code: string;
  readonly facts: Readonly<Record<string, unknown>>;
};

type CommandGroup = {
  readonly commandId: string;
  readonly hash: string;
  readonly firstRevision: number;
  readonly lastRevision: number;
};

/**
 * Compares everything the record says about one order with itself: the events folded again with the snapshot, the
 * journal with the events, the read model of vials and of quality matters with the events. Answers every difference.
 */
export function auditOrder(evidence: OrderEvidence): readonly Difference[] {
  const { brokenAt } = evidence;
  return [
    ...(brokenAt === null ? [] : [found('eventChainBroken', { revision: brokenAt })]),
    ...foldDifferences(evidence),
    ...journalDifferences(evidence),
    ...vialDifferences(evidence),
    ...matterDifferences(evidence),
  ].map(({ code, facts }) => ({ subject: evidence.orderId, code, facts }));
}

type Found = Omit<Difference, 'subject'>;

function foldDifferences(evidence: OrderEvidence): readonly Found[] {
  const { happened, revision, snapshot, storedSnapshot, snapshotDigest } = evidence;
  const gap = happened.find((entry, i) => entry.revision !== i + 1);
  if (gap) return [found('eventGap', { beforeRevision: gap.revision })];
  const folded = fold(evidence);
  if ('error' in folded) return [found('foldFails', { error: folded.error })];
  const stored = digest(storedSnapshot);
  return [
    ...(digest(folded.state) === digest(snapshot)
      ? []
      : [found('snapshotDiffersFromEvents', { revision })]),
    ...(stored === snapshotDigest ? [] : [found('snapshotDiffersFromDigest', { revision })]),
    ...(happened.length === revision && snapshot.revision === revision
      ? []
      : [
          found('revisionDiffers', {
            revision,
            events: happened.length,
            snapshot: snapshot.revision,
          }),
        ]),
  ];
}

function fold({
  orderId,
  happened,
}: OrderEvidence): { readonly state: OrderState } | { readonly error: string } {
  try {
    return { state: happened.reduce(orderProcess.evolve, orderProcess.start(orderId)) };
  } catch (error) {
    return { error: String(error) };
  }
}

/** Every applied command has exactly one unbroken run of events with its hash; nothing else has any. */
function journalDifferences({ happened, commands, snapshot }: OrderEvidence): readonly Found[] {
  const groups = groupsOf(happened);
  const journal = new Map(commands.map((command) => [command.commandId.toString(), command]));
  return [
    ...groups.flatMap((group) => groupDifferences(group, journal.get(group.commandId))),
    ...repeated(groups).map((commandId) => found('commandEventsScattered', { commandId })),
    ...commands
      .filter((command) => !command.hashHolds)
      .map(({ commandId }) => found('journalRowAltered', { commandId })),
    ...commands.flatMap((command) => {
      if (command.status !== 'applied') return [];
      const { commandId, revision } = command;
      const group = groups.find((g) => g.commandId === commandId);
      if (!group) return [found('appliedCommandWithoutEvents', { commandId })];
      const answered = snapshot.handled[commandId];
      return revision === group.lastRevision && answered === revision
        ? []
        : [found('answeredRevisionDiffers', { revision, answered, ...group })];
    }),
  ];
}

function groupDifferences(
  group: CommandGroup,
  command: JournalEvidence | undefined,
): readonly Found[] {
  const { commandId } = group;
  if (!command) return [found('commandNotInJournal', { commandId })];
  return [
    ...(command.hash === group.hash ? [] : [found('commandHashDiffers', { commandId })]),
    ...(command.status === 'applied'
      ? []
      : [found('recordedCommandNotApplied', { commandId, status: command.status })]),
  ];
}

/** Runs of neighbouring events with the same command and hash. */
function groupsOf(happened: readonly Happened[]): readonly CommandGroup[] {
  const groups: CommandGroup[] = [];
  for (const { revision, cause } of happened) {
    if (cause.kind !== 'command') continue;
    const { commandId, hash } = cause;
    const last = groups.at(-1);
    const goes =
      last?.commandId === commandId && last.hash === hash && last.lastRevision === revision - 1;
    if (last && goes) groups[groups.length - 1] = { ...last, lastRevision: revision };
    else groups.push({ commandId, hash, firstRevision: revision, lastRevision: revision });
  }
  return groups;
}

function repeated(groups: readonly CommandGroup[]): readonly string[] {
  const ids = groups.map((group) => group.commandId);
  return [...new Set(ids.filter((id, i) => ids.indexOf(id) !== i))];
}

function vialDifferences({ snapshot, vials }: OrderEvidence): readonly Found[] {
  const inState = snapshot.bank?.vials ?? [];
  const listed = new Map(vials.map((vial) => [vial.code, vial]));
  const ofAttempt = vials.filter((vial) => vial.attempt === snapshot.attempt);
  return [
    ...inState
      .filter((vial) => !isAs(vial, listed.get(vial.code)))
      .map((vial) => found('vialDiffers', { code: vial.code, listed: listed.get(vial.code) })),
    ...ofAttempt
      .filter((vial) => !inState.some((known) => known.code === vial.code))
      .map((vial) => found('vialNotInState', { code: vial.code })),
  ];
}

const isAs = (vial: Vial, listed: OrderEvidence['vials'][number] | undefined): boolean =>
  listed !== undefined &&
  listed.status === vial.status &&
  listed.attempt === vial.attempt &&
  listed.sessionId === (vial.sessionId ?? null);

/** The list of what went wrong, made again from the events. Where they do not fold, that is said already. */
function matterDifferences({ orderId, happened, matters }: OrderEvidence): readonly Found[] {
  const made = mattersFrom(orderId, happened);
  if (!made) return [];
  const listed = new Map(matters.map((row) => [row.matterId, row]));
  const known = new Set(made.map(({ matterId }) => matterId));
  return [
    ...made
      .filter((row) => canonicalJson(row) !== canonicalJson(listed.get(row.matterId) ?? null))
      .map(({ matterId }) =>
        found('matterDiffers', { matterId, listed: listed.get(matterId) ?? null }),
      ),
    ...matters
      .filter(({ matterId }) => !known.has(matterId))
      .map(({ matterId }) => found('matterNotInEvents', { matterId })),
  ];
}

function mattersFrom(
  orderId: OrderEvidence['orderId'],
  happened: readonly Happened[],
): readonly MatterRow[] | undefined {
  try {
    return changedMatters(orderProcess.start(orderId), happened).map(matterRow);
  } catch {
    return undefined; // The fold's own difference names the error.
  }
}

const found = (code: string, facts: Readonly<Record<string, unknown>>): Found => ({ code, facts });
