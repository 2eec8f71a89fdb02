import type { Me } from '../../../contract/reads.js';
import { watchesSystem } from '../../../../domain/roles.js';

/** True for people who look after the system itself. */
export const seesSystem = (me: Pick<Me, 'roles'>): boolean =>
  me.roles.some((role) => watchesSystem.includes(role));

/** True for people who may say that an incident was looked at. */
export const settlesIncidents = ({ roles }: Pick<Me, 'roles'>): boolean =>
  roles.some((role) => role === 'qualityAssurance' || role === 'administrator');
