import type { Executor } from './database.js';

export type Installation = {
  readonly training: boolean;
  readonly clock: { readonly mode: 'real' | 'stepped'; readonly now: string };
  readonly everReal: boolean;
};

export async function readInstallation(_db: Executor): Promise<Installation> {
  throw new Error('not written yet');
}
/** Makes this a training installation with a stepped clock at `from`; false when it ever held a real order. */
export async function beginTraining(_db: Executor, _from: string): Promise<boolean> {
  throw new Error('not written yet');
}
export type Stepped =
  | { readonly outcome: 'stepped'; readonly now: string; readonly mode: 'real' | 'stepped' }
  | { readonly outcome: 'notTraining' | 'everReal' | 'backwards' | 'realClock' };
export async function stepClock(_db: Executor, _to: string): Promise<Stepped> {
  throw new Error('not written yet');
}
