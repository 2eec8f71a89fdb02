/** Words of every command's form. */
export type FormWords = {
  readonly [
    each in
      | 'optional'
      | 'missing'
      | 'wrong'
      | 'yes'
      | 'no'
      | 'choose'
      | 'find'
      | 'nothingFound'
      | 'nothingOpen'
      | 'add'
      | 'now'
      | 'doneNow'
      | 'doneEarlier'
      | 'performedAt'
      | 'lateReason'
      | 'lateHelp'
      | 'cells'
      | 'noneOf'
      | 'takeOut'
      | 'stillMissing'
      | 'close'
      | 'discard'
      | 'refused'
      | 'wouldBeRefused'
      | 'wouldOpen'
      | 'signInAgain'
      | 'unconfirmed'
      | 'unconfirmedHelp'
      | 'notArrived'
      | 'lookedAgain'
      | 'readAgain'
      | 'likeFirst'
      | 'dateHint'
      | 'instantHint'
      | 'clear'
      | 'previous'
      | 'following'
  ]: string;
} & {
  readonly calledBy: (name: string, id: string) => string;
  readonly tooSmall: (limit: string) => string;
  readonly tooLarge: (limit: string) => string;
  readonly remove: (what: string, row: number) => string;
  readonly zone: (zone: string) => string;
  readonly use: (code: string) => string;
  /** A time that is offered: that of the collection. */
  readonly asCollected: (time: string) => string;
  /** A sample that belongs to an earlier attempt. */
  readonly earlierAttempt: (attempt: number) => string;
  readonly all: (count: number) => string;
  readonly chosen: (count: number) => string;
  readonly stranger: (code: string) => string;
  /** A vial of this order that cannot be taken as it is. */
  readonly notUsable: (code: string, status: string) => string;
  readonly total: (ml: string) => string;
  readonly prescribed: (ml: string) => string;
  readonly restored: (time: string) => string;
  readonly recorded: (what: string) => string;
};
