import type { RefusalFacts } from './order/refusals.js';

/** A business "no": a code and the facts that explain it. Its sentence is in `texts/`. */
export type RefusalCode = keyof RefusalFacts;
export type RefusalOf<C extends RefusalCode> = {
  readonly code: C;
  readonly facts: Readonly<RefusalFacts[C]>;
};
export type Refusal = { [C in RefusalCode]: RefusalOf<C> }[RefusalCode];

/** What a command comes to: the events it makes happen, or why it cannot. */
export type Decision<E> =
  | { readonly ok: true; readonly events: readonly E[] }
  | { readonly ok: false; readonly refusal: Refusal };

/** The refusal itself, for `offer` rules. */
export const refusal = <C extends RefusalCode>(code: C, facts: RefusalFacts[C]): RefusalOf<C> => ({
  code,
  facts,
});

/** A decision that says no. */
export const refuse = <C extends RefusalCode>(
  code: C,
  facts: RefusalFacts[C],
): { readonly ok: false; readonly refusal: RefusalOf<C> } => ({
  ok: false,
  refusal: { code, facts },
});

/** A decision that says yes: these events happened. */
export const happened = <E>(
  ...events: readonly E[]
): { readonly ok: true; readonly events: readonly E[] } => ({ ok: true, events });
