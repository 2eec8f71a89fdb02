import type { Me } from '../../../contract/reads.js';
import { readsIdentity } from '../../../../domain/roles.js';

/** True for people who may read who a patient is. */
export const seesPatients = (me: Me): boolean =>
  me.roles.some((role) => readsIdentity.includes(role));

/** True for clinic people, who take patients in. */
export const addsPatients = (me: Me): boolean =>
  me.roles.some((role) => role === 'clinician' || role === 'clinicAssistant');
