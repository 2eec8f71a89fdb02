/** How matters come, change and close while events happen: the one function that writes, rebuilds and audits them. */
import { canonicalJson } from '../digest.js';
import type { Happened } from './events.js';
import { evolve } from './evolve/evolve.js';
import type { Matter } from './matter.js';
import { qualityMatters } from './quality-matters.js';
import type { OrderState } from './state.js';

/** Goes up when rows that are already written would come out otherwise: they are then made again from the events. */
export const mattersVersion = 1;

/** A matter as it is after the events. */
export type ChangedMatter = Matter & {
  /** When it was first seen among these events: the same for all that one command brought. */
  readonly occurredAt: string;
  /** Since when it is closed; null while it is open. */
  readonly closedAt: string | null;
};

/**
 * The matters that are not what they were before the events, each as it is after them; with all events of an order,
 * every matter it ever had. What is no longer in the state (a hold that was released, a failure of an attempt that was
 * given up) is closed at the event that took it away. Of what was there before the events, the times at which it came
 * and was closed are those of its first change among them: whoever knows earlier ones keeps them.
 */
export function changedMatters(
  before: OrderState,
  happened: readonly Happened[],
): readonly ChangedMatter[] {
  const changed = new Map<string, ChangedMatter>();
  let state = before;
  let matters = mattersOf(before);
  for (const each of happened) {
    const next = evolve(state, each);
    // Until when an open matter has to be dealt with may follow from anything, such as the next appointment.
    if (matters.some(({ isOpen }) => isOpen) || mayDiffer(state, next)) {
      const now = mattersOf(next);
      for (const matter of differing(matters, now))
        changed.set(matter.matterId, timed(matter, changed.get(matter.matterId), each.at));
      matters = now;
    }
    state = next;
  }
  return [...changed.values()];
}

const mattersOf = (state: OrderState): readonly Matter[] =>
  state.stage === 'new' ? [] : qualityMatters(state);

/** `evolve` keeps what it does not change: while all of this is the same, nothing is opened, and nothing closed changes. */
function mayDiffer(before: OrderState, after: OrderState): boolean {
  if (before.stage === 'new' || after.stage === 'new') return true;
  return (
    before.attempt !== after.attempt ||
    before.deviations !== after.deviations ||
    before.holds !== after.holds ||
    before.results !== after.results ||
    before.investigations !== after.investigations ||
    before.excursions !== after.excursions ||
    before.latePositives !== after.latePositives ||
    before.changedEvidence !== after.changedEvidence ||
    before.adverseEvents !== after.adverseEvents ||
    before.sharedRisks !== after.sharedRisks ||
    before.stage !== after.stage ||
    before.culture?.contaminations !== after.culture?.contaminations
  );
}

/** What is new or other than before, and what is gone, as closed. */
function differing(before: readonly Matter[], after: readonly Matter[]): readonly Matter[] {
  const known = new Map(before.map((matter) => [matter.matterId, canonicalJson(matter)]));
  const here = new Set(after.map(({ matterId }) => matterId));
  return [
    ...after.filter((matter) => known.get(matter.matterId) !== canonicalJson(matter)),
    ...before.filter(({ matterId, isOpen }) => isOpen && !here.has(matterId)).map(gone),
  ];
}

const gone = (matter: Matter): Matter => ({
  ...matter,
  isOpen: false,
  outcome: matter.kind === 'hold' ? 'released' : 'noLonger',
  blocks: null,
  next: null,
  occurrenceDueAt: null,
});

/** What was seen before keeps the time at which it came, what was closed already the time at which it was. */
const timed = (matter: Matter, known: ChangedMatter | undefined, at: string): ChangedMatter => ({
  ...matter,
  occurredAt: known?.occurredAt ?? at,
  closedAt: matter.isOpen ? null : (known?.closedAt ?? at),
});
