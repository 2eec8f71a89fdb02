import type { Me } from '../../../contract/reads.js';

/** True for people who may read how the installation is set up. */
export const seesAdministration = ({ roles }: Pick<Me, 'roles'>): boolean =>
  roles.some(
    (role) => role === 'administrator' || role === 'qualityAssurance' || role === 'auditor',
  );

/** True for people who keep sites, protocols and reagent lots. */
export const keepsReference = ({ roles }: Pick<Me, 'roles'>): boolean =>
  roles.some((role) => role === 'administrator' || role === 'qualityAssurance');

/** True for people who add and change people. */
export const keepsPeople = ({ roles }: Pick<Me, 'roles'>): boolean =>
  roles.includes('administrator');
