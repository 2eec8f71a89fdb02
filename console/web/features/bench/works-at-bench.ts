import type { Me } from '../../../contract/reads.js';
import type { Role } from '../../../../domain/roles.js';

const atBench: readonly Role[] = ['labTechnician', 'qcAnalyst', 'clinicAssistant'];

/** True for those who work with the things themselves: they scan, in gloves, at a tablet. */
export const worksAtBench = ({ roles }: Pick<Me, 'roles'>): boolean =>
  roles.some((role) => atBench.includes(role));
