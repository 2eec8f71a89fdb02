import { useEffect, useMemo, useState } from 'react';
import type { HistoryEntry } from '../../../contract/reads.js';
import type { CommandType } from '../../../../domain/order/catalogue.js';
import type { PlacedOrder } from '../../../../domain/order/state.js';
import { useNow } from '../../clock/use-now.js';
import { changedSince } from '../command/changed-since.js';
import type { Draft } from '../command/draft-store.js';
import { useMe } from '../session/me-context.js';
import { exceptionsOf } from './exceptions-of.js';
import { movedSections } from './moved-sections.js';
import { createSeenStore } from './seen-store.js';

type Deciding = {
  readonly type: CommandType;
  readonly state: PlacedOrder;
  readonly history: readonly HistoryEntry[];
  readonly draft: Pick<Draft, 'payload' | 'basedOnRevision'>;
  /** The decision is taken: what happens from now on was not looked at, though the page may stay open. */
  readonly done: boolean;
};

/**
 * What a person must have looked at before they may sign: each exception by its own click, and what moved while the
 * page was open. Clicks are not kept: who comes back looks again.
 */
export function useDecision({ type, state, history, draft, done }: Deciding) {
  const now = useNow(15_000);
  const [acknowledged, setAcknowledged] = useState<ReadonlySet<string>>(new Set());
  const { sessionId: chosen } = draft.payload;
  const sessionId = typeof chosen === 'string' && chosen !== '' ? chosen : undefined;
  const exceptions = exceptionsOf({ type, state, history, sessionId, now });
  const [firstKeys] = useState(() => new Set(exceptions.map(({ key }) => key)));
  return {
    exceptions,
    sessionId,
    /** The sections read that changed since the revision the form rests on. */
    moved: movedSections(type, state, draft.basedOnRevision),
    changes: changedSince(history, draft.basedOnRevision),
    sinceLook: useSinceLook(state, history, done),
    isSeen: (key: string) => acknowledged.has(key),
    /** True for what was not there when the page was opened. */
    isNew: (key: string) => !firstKeys.has(key),
    toSee: exceptions.filter(({ key }) => !acknowledged.has(key)).length,
    see: (key: string) => setAcknowledged((seen) => new Set([...seen, key])),
  };
}
export type DecisionLook = ReturnType<typeof useDecision>;

/** The entries since this person last looked at a decision of this order; nothing when they never did. */
function useSinceLook(
  { orderId, revision }: PlacedOrder,
  history: readonly HistoryEntry[],
  done: boolean,
): readonly HistoryEntry[] | undefined {
  const { personId } = useMe();
  const store = useMemo(() => createSeenStore(localStorage, personId), [personId]);
  const [before] = useState(() => store.revisionOf(orderId));
  useEffect(() => {
    if (!done) store.look(orderId, revision);
  }, [store, orderId, revision, done]);
  return before === undefined ? undefined : changedSince(history, before);
}
