import type * as z from 'zod';
import type { CommandId, PersonId, SiteId } from './identifiers.js';
import { refusal, type Decision, type Refusal } from './refusal.js';
import type { Part, Role, SignatureMeaning } from './roles.js';
import type { Section } from './order/sections.js';

/** Who acts: all roles of the person, and the one this act is done in. */
export type Actor = {
  readonly personId: PersonId;
  readonly roles: readonly Role[];
  readonly role: Role;
  readonly siteId: SiteId;
};

/** True for what no person sends: a row in the journal that tells one order what happened in another. */
const isSystem = ({ personId, roles }: Actor): boolean =>
  roles.length === 0 && personId.startsWith('system:');

/** A command as the workflow gets it: ids, payload and facts; no names, no free text, no secrets. */
export type Sent<P = unknown, F = unknown> = {
  readonly commandId: CommandId;
  readonly type: string;
  /** The revision the person's form was opened on. */
  readonly basedOnRevision: number;
  /** When it was done. */
  readonly performedAt: string;
  /** When the server took it in. */
  readonly recordedAt: string;
  /** After this instant the workflow refuses it (`expired`). */
  readonly validUntil: string;
  /** The clinic's time under the stepped clock of a training installation; absent in real time. */
  readonly clinicTime?: string;
  readonly actor: Actor;
  /** Hash of the whole journal row; the recorder finds the command by id and hash. */
  readonly hash: string;
  readonly payload: P;
  readonly facts: F;
};

/** How long before its recording an act may lie until it counts as a late entry, in minutes. */
const lateEntryAfterMinutes = 15;
/** How far ahead of the server a stated time may be, in minutes. */
export const futureToleranceMinutes = 2;

/** True when an act recorded now was done long enough ago to need a reason. */
export const isLateEntry = (performedAt: string, recordedAt: string): boolean =>
  Date.parse(recordedAt) - Date.parse(performedAt) > lateEntryAfterMinutes * 60_000;

/** What every process must tell so that the general rules can be applied to its commands. */
export type Frame<State extends { readonly stage: string }, E> = {
  readonly sectionRevision: (state: State, section: Section) => number;
  /** Refusal when the person's earlier part in this batch forbids `part`. */
  readonly segregation: (state: State, personId: PersonId, part: Part) => Refusal | undefined;
  /** Refusal when the actor's site is not the one this process runs at for that role. */
  readonly site: (state: State, actor: Actor) => Refusal | undefined;
  readonly stageRefusal: (state: State) => Refusal;
  /** Events a *fact* opens when it breaks a general rule: facts are recorded, never refused. */
  readonly breached: (state: State, sent: Sent, refusal: Refusal) => readonly E[];
  /** Event that asks a second person to confirm the fact. */
  readonly awaitSecondPerson: (state: State, sent: Sent, by: readonly Role[]) => E;
};

export type StateIn<State extends { readonly stage: string }, S extends string> = Extract<
  State,
  { readonly stage: S }
>;

type Common<T extends string, P extends z.ZodType, N extends z.ZodType, F extends z.ZodType> = {
  readonly type: T;
  /** Roles that may do it. */
  readonly by: readonly Role[];
  /** The system may do it too: something that happened in another order is told to this one. */
  readonly bySystem?: true;
  /** Meaning of the electronic signature it needs. */
  readonly signature?: SignatureMeaning;
  /** What doing it makes of the person for segregation of duties. */
  readonly part?: Part;
  /** Roles one of which must confirm it as a second person. */
  readonly secondPerson?: readonly Role[];
  /** The structured part: all that the rules and the workflow see. */
  readonly payload: () => P;
  /** Free text: kept in the journal, never sent to the workflow. */
  readonly notes?: () => N;
  /** What the rule must know from the record; loaded by the server, journaled with the command. */
  readonly facts?: () => F;
};
type Kind =
  | {
      readonly kind: 'decision';
      /** Sections the person relied on; if one moved since the form was opened the command is stale. */
      readonly reads: readonly Section[];
    }
  | { readonly kind: 'fact'; readonly reads?: never };

export type Command<
  State,
  E,
  T extends string = string,
  P extends z.ZodType = z.ZodType,
  N extends z.ZodType = z.ZodType,
  F extends z.ZodType = z.ZodType,
> = Common<T, P, N, F> & {
  readonly kind: 'decision' | 'fact';
  readonly reads: readonly Section[];
  readonly during: readonly string[];
  /** The refusal that would come whatever the payload, or nothing when it may be tried. */
  readonly offers: (state: State, actor: Actor) => Refusal | undefined;
  /** The events, or the refusal. `sent.payload` and `sent.facts` have been parsed at the edge. */
  readonly submit: (state: State, sent: Sent) => Decision<E>;
};

/**
 * Makes `defineCommand` for a process. A command is one file that says everything about it; the general rules
 * (role, site, stage, segregation, staleness, time) are applied here, once, before its own.
 */
export function commandsOf<State extends { readonly stage: string }, E>(frame: Frame<State, E>) {
  return function defineCommand<
    const T extends string,
    const S extends State['stage'],
    P extends z.ZodType,
    N extends z.ZodType = z.ZodUndefined,
    F extends z.ZodType = z.ZodUndefined,
  >(
    spec: Common<T, P, N, F> &
      Kind & {
        /** Stages in which it is possible; for a fact, every stage in which it can physically have happened. */
        readonly during: readonly S[];
        readonly offer?: (state: StateIn<State, S>, actor: Actor) => Refusal | undefined;
        readonly decide: (
          state: StateIn<State, S>,
          sent: Sent<z.output<P>, z.output<F>>,
        ) => Decision<E>;
      },
  ): Command<State, E, T, P, N, F> {
    const { offer, decide, ...shown } = spec;
    const isDuring = (state: State): state is StateIn<State, S> =>
      spec.during.some((stage) => stage === state.stage);
    const offers = (state: State, actor: Actor): Refusal | undefined =>
      (spec.bySystem && isSystem(actor) ? undefined : roleRefusal(spec.by, actor)) ??
      frame.site(state, actor) ??
      (isDuring(state) ? undefined : frame.stageRefusal(state)) ??
      (spec.kind === 'decision' && spec.part
        ? frame.segregation(state, actor.personId, spec.part)
        : undefined) ??
      (isDuring(state) ? offer?.(state, actor) : undefined);

    return {
      ...shown,
      reads: spec.reads ?? [],
      offers,
      submit(state, sent) {
        const refused = offers(state, sent.actor) ?? timeRefusal(sent) ?? stale(state, sent);
        if (refused) return { ok: false, refusal: refused };
        if (!isDuring(state)) return { ok: false, refusal: frame.stageRefusal(state) };
        // Parsed by this command's own schemas at the edge; the recorder checks the hash of what was parsed.
        const decided = decide(state, sent as Sent<z.output<P>, z.output<F>>);
        if (!decided.ok) return decided;
        return { ok: true, events: [...decided.events, ...consequences(state, sent)] };
      },
    };

    function stale(state: State, sent: Sent): Refusal | undefined {
      const moved = spec.reads?.find(
        (section) => frame.sectionRevision(state, section) > sent.basedOnRevision,
      );
      return moved && refusal('staleRevision', { section: moved });
    }

    function consequences(state: State, sent: Sent): readonly E[] {
      const breach =
        spec.kind === 'fact' && spec.part
          ? frame.segregation(state, sent.actor.personId, spec.part)
          : undefined;
      return [
        ...(breach ? frame.breached(state, sent, breach) : []),
        ...(spec.secondPerson ? [frame.awaitSecondPerson(state, sent, spec.secondPerson)] : []),
      ];
    }
  };
}

function roleRefusal(by: readonly Role[], actor: Actor): Refusal | undefined {
  return by.includes(actor.role)
    ? undefined
    : refusal('notYourRole', { role: actor.role, permitted: by });
}

function timeRefusal(sent: Sent): Refusal | undefined {
  const ahead = Date.parse(sent.performedAt) - Date.parse(sent.recordedAt);
  return ahead > futureToleranceMinutes * 60_000
    ? refusal('inTheFuture', { performedAt: sent.performedAt })
    : undefined;
}

/** The role an act is done in: the first of the command's roles that the person has; their first role if none fits. */
export const actingRole = (by: readonly Role[], roles: readonly Role[]): Role | undefined =>
  by.find((role) => roles.includes(role)) ?? roles[0];
