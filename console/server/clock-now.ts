import { readInstallation } from '../../record/clock.js';
import type { Executor } from '../../record/database.js';

/** The clinic's present. */
export type Now = { readonly now: string; readonly isStepped: boolean; readonly training: boolean };

/** Real time, or the stepped clock of a training installation. */
export async function clinicNow(db: Executor): Promise<Now> {
  const { training, clock } = await readInstallation(db);
  return { now: clock.now, isStepped: clock.mode === 'stepped', training };
}
