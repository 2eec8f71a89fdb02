import type { VoidedSignature } from '../../../domain/order/corrections.js';
import type { ExceptionKind } from '../features/decision/exception.js';

type All<K extends string> = { readonly [each in K]: string };

/** Words of the decision page. */
export type DecisionWords = All<
  | 'title'
  | 'evidence'
  | 'exceptions'
  | 'noExceptions'
  | 'seeIt'
  | 'seen'
  | 'sinceLook'
  | 'firstLook'
  | 'nothingSince'
  | 'whileOpen'
  | 'changed'
  | 'secondPersons'
  | 'noSecondPersons'
  | 'confirmedBy'
  | 'genealogy'
  | 'from'
  | 'notHere'
  | 'toOrder'
  | 'toWork'
  | 'noMore'
  | 'nextKey'
  | 'yours'
  | 'deviations'
  | 'noDeviations'
  | 'rule'
  | 'grade'
  | 'opened'
  | 'open'
  | 'closed'
> & {
  readonly kinds: All<ExceptionKind>;
  readonly toSee: (count: number) => string;
  readonly next: (count: number) => string;
  readonly limit: (value: string, limit: string) => string;
  readonly dueOn: (time: string) => string;
  readonly times: (count: number) => string;
  readonly ageOver: (hours: string, limit: string) => string;
  readonly cellsUnder: (cells: string, target: string) => string;
  readonly entered: (time: string, who: string) => string;
  readonly more: (count: number) => string;
};

/** Words of correcting an entry. */
export type CorrectionWords = All<
  | 'action'
  | 'entry'
  | 'preview'
  | 'oldValue'
  | 'newValue'
  | 'voids'
  | 'voidsNothing'
  | 'follows'
  | 'nothingHere'
  | 'another'
  | 'noneOfYours'
> & {
  readonly signatures: All<VoidedSignature>;
  readonly why: All<'notYours' | 'decision'>;
  readonly backTo: (stage: string) => string;
};

/** Words of the bench. */
export type BenchWords = All<
  | 'title'
  | 'scanNow'
  | 'hint'
  | 'due'
  | 'nothingDue'
  | 'back'
  | 'leave'
  | 'recorded'
  | 'below'
  | 'above'
  | 'recount'
  | 'confirmCount'
  | 'countConfirmed'
  | 'countOpen'
> & {
  readonly nothingDueFor: (code: string) => string;
  readonly countBelow: (percent: string) => string;
  readonly countAbove: (percent: string) => string;
  readonly countRange: (from: string, to: string) => string;
};

/** Words of changing the person, of the palette and of the list of shortcuts. */
export type ToolWords = All<
  | 'switchPerson'
  | 'switchHint'
  | 'cancel'
  | 'recent'
  | 'palette'
  | 'paletteHint'
  | 'paletteEmpty'
  | 'ofOrder'
  | 'orders'
  | 'places'
  | 'help'
  | 'helpNote'
> & {
  readonly keys: All<
    'palette' | 'search' | 'down' | 'up' | 'open' | 'next' | 'board' | 'work' | 'help' | 'scan'
  >;
};

export type DeskWords = {
  readonly decision: DecisionWords;
  readonly correction: CorrectionWords;
  readonly bench: BenchWords;
  readonly tools: ToolWords;
  /** Words of letting an order go on whose record came back from an older copy. */
  readonly release: All<'reason' | 'help' | 'action'>;
};
