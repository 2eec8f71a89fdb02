import type { Me } from '../../../contract/reads.js';
import { overseesQuality } from '../../../../domain/roles.js';

/** True for people who see in one view what went wrong. */
export const seesQuality = (me: Pick<Me, 'roles'>): boolean =>
  me.roles.some((role) => overseesQuality.includes(role));
