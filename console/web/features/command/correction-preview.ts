import type { Sent } from '../../../../domain/command.js';
import { commandIdSchema, personIdSchema, siteIdSchema } from '../../../../domain/identifiers.js';
import { actingRole } from '../../../../domain/command.js';
import { catalogue } from '../../../../domain/order/catalogue.js';
import type { Correctable } from '../../../../domain/order/correctable.js';
import type { Voided } from '../../../../domain/order/corrections.js';
import type { OrderEvent } from '../../../../domain/order/events.js';
import { orderProcess } from '../../../../domain/order/process.js';
import { signedWith } from '../../../../domain/order/signed-with.js';
import type { Stage } from '../../../../domain/order/sections.js';
import type { PlacedOrder } from '../../../../domain/order/state.js';
import { voidedBy } from '../../../../domain/order/voided-by.js';
import { step } from '../../../../domain/process.js';
import type { Refusal } from '../../../../domain/refusal.js';
import type { HistoryEntry, Me } from '../../../contract/reads.js';

const type = 'correctEntry';

/** A signature that would be void, and the entry of the history it was given with, where it is found. */
export type VoidedSigning = Voided & { readonly signing: HistoryEntry | undefined };

/** What a correction would do, as the rules themselves say it; nothing is recorded. */
export type CorrectionOutcome =
  | { readonly ok: false; readonly refusal: Refusal }
  | {
      readonly ok: true;
      /** What follows beside the correction itself: deviations, blocked product, preparations that stop. */
      readonly follows: readonly OrderEvent[];
      /** Where the order stands afterwards, when it goes back. */
      readonly backTo?: Stage;
    };

/** The signatures that rest on this value of the entry, with who gave each and when: known before a new value is typed. */
export const voidedSignings = (
  state: PlacedOrder,
  history: readonly HistoryEntry[],
  revision: number,
  { field, subject, kind }: Correctable,
): readonly VoidedSigning[] =>
  voidedBy(state, {
    revision,
    field,
    subject: kind === 'observation' ? subject : undefined,
  }).map((voided) => ({ ...voided, signing: signingOf(history, voided) }));

function signingOf(
  history: readonly HistoryEntry[],
  { what, sessionId }: Voided,
): HistoryEntry | undefined {
  return history
    .filter(({ happened: { cause, event }, signature }) => {
      if (cause.kind !== 'command' || signature === null) return false;
      if (!signedWith[what].some((each) => each === cause.commandType)) return false;
      return sessionId === undefined || !('sessionId' in event) || event.sessionId === sessionId;
    })
    .at(-1);
}

type Trial = {
  readonly state: PlacedOrder;
  readonly me: Pick<Me, 'personId' | 'roles' | 'siteId'>;
  readonly commandId: string;
  /** The payload as the form would send it; nothing comes of one that is not complete. */
  readonly payload: unknown;
  /** The clinic's present. */
  readonly now: string;
};

/**
 * What the correction would do if it were sent now: the same step that the order itself takes, tried on what the page
 * shows. Nothing while the form is not complete.
 */
export function correctionOutcome({
  state,
  me,
  commandId,
  payload,
  now,
}: Trial): CorrectionOutcome | undefined {
  const parsed = catalogue[type].payload().safeParse(payload);
  const role = actingRole(catalogue[type].by, me.roles);
  if (!parsed.success || role === undefined) return undefined;
  const sent: Sent = {
    commandId: commandIdSchema().parse(commandId),
    type,
    basedOnRevision: state.revision,
    performedAt: now,
    recordedAt: now,
    validUntil: now,
    actor: {
      personId: personIdSchema().parse(me.personId),
      siteId: siteIdSchema().parse(me.siteId),
      roles: me.roles,
      role,
    },
    hash: '',
    payload: parsed.data,
    facts: undefined,
  };
  const tried = step(orderProcess, state, sent, now);
  if (!tried.ok) return tried;
  const after = tried.state.stage;
  return {
    ok: true,
    follows: tried.happened.flatMap(({ cause, event }) =>
      cause.kind === 'command' && event.type !== 'entryCorrected' ? [event] : [],
    ),
    ...(after === state.stage ? {} : { backTo: after }),
  };
}
