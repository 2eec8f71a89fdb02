import { readInstallation, type Clock } from '../../record/clock.js';
import type { Executor } from '../../record/database.js';

/** The clinic's present. */
export type Now = { readonly now: string; readonly isStepped: boolean; readonly training: boolean };

/** Real time, or the stepped clock of a training installation. */
export async function clinicNow(db: Executor): Promise<Now> {
  const { training, clock } = await readInstallation(db);
  return { ...nowOf(clock), training };
}

/** The same for a clock that was read together with something else. */
export const nowOf = ({ now, mode }: Clock): Pick<Now, 'now' | 'isStepped'> => ({
  now,
  isStepped: mode === 'stepped',
});
