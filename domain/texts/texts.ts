import type * as z from 'zod';
import type { DoubtReason } from '../order/appointments.js';
import type { CommandType, NotesOf, PayloadOf } from '../order/catalogue.js';
import type { DeviationRule } from '../order/deviation-rules.js';
import type { DutyKind } from '../order/duties/duty.js';
import type { OrderEventType, OrderEventOf } from '../order/events.js';
import type { Section, SessionStatus, Stage } from '../order/sections.js';
import type { RefusalFacts } from '../order/refusals.js';
import type { Role, SignatureMeaning } from '../roles.js';

type Keys<T> = T extends string | number | boolean | null | undefined
  ? never
  : T extends readonly (infer U)[]
    ? Keys<U>
    : T extends object
      ? string extends keyof T // an empty form: `Record<string, never>` has no fields
        ? never
        : { [K in keyof T & string]: K | Keys<T[K]> }[keyof T & string]
      : never;
type Literals<T> = T extends string
  ? string extends T
    ? never
    : T extends z.core.$brand<never>
      ? never
      : T
  : T extends readonly (infer U)[]
    ? Literals<U>
    : T extends object
      ? { [K in keyof T & string]: Literals<T[K]> }[keyof T & string]
      : never;

/** The fields of these commands' forms. */
export type FieldNameOf<C extends CommandType> = {
  [T in C]: Keys<PayloadOf<T>> | Keys<NotesOf<T>>;
}[C];
/** The choices these commands' forms offer. */
export type ChoiceOf<C extends CommandType> = {
  [T in C]: Literals<PayloadOf<T>> | Literals<NotesOf<T>>;
}[C];
/** Every field of every command's form: one name means one thing everywhere. */
export type FieldName = FieldNameOf<CommandType>;
/** Every choice any form offers. */
export type Choice = ChoiceOf<CommandType>;

/** How facts of refusals and events are shown: the language's own forms of dates, numbers and names. */
export type Formats = {
  /** An instant, with weekday and zone. */
  readonly instant: (iso: string) => string;
  /** A calendar date with weekday. */
  readonly date: (isoDate: string) => string;
  readonly number: (value: number, digits?: number) => string;
};

/** All words of the console in one language. A missing key does not compile. */
export type Texts = {
  readonly language: 'en' | 'tr';
  readonly commands: {
    readonly [T in CommandType]: {
      readonly title: string;
      readonly action: string;
      readonly help: string;
    };
  };
  readonly fields: {
    readonly [F in FieldName]: { readonly label: string; readonly help?: string };
  };
  readonly choices: { readonly [C in Choice]: string };
  readonly stages: { readonly [S in Stage]: string };
  readonly sections: { readonly [S in Section]: string };
  readonly sessionStatuses: { readonly [S in SessionStatus]: string };
  readonly roles: { readonly [R in Role]: string };
  readonly meanings: { readonly [M in SignatureMeaning]: string };
  readonly duties: { readonly [D in DutyKind]: string };
  /** Why an appointment may not be kept. */
  readonly doubts: { readonly [D in DoubtReason]: string };
  readonly deviationRules: { readonly [D in DeviationRule]: string };
  readonly refusals: {
    readonly [C in keyof RefusalFacts]: (facts: RefusalFacts[C], formats: Formats) => string;
  };
  readonly events: {
    readonly [T in OrderEventType]: (event: OrderEventOf<T>, formats: Formats) => string;
  };
};
