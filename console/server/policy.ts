import {
  overseesQuality,
  readsIdentity,
  watchesSystem,
  workplace,
  type Role,
} from '../../domain/roles.js';

/** Who may see what, beside the rules of the commands. */
export type Viewer = { readonly roles: readonly Role[]; readonly siteId: string };
export type OrderSites = { readonly clinicSiteId: string; readonly laboratorySiteId: string };

/** People of a clinic or a laboratory see the orders of their own site, the others all. */
export const seesAllSites = (viewer: Viewer): boolean =>
  viewer.roles.some((role) => workplace[role] === 'anywhere');

/** True when the order runs at a site the person works at. */
export const seesOrder = (viewer: Viewer, order: OrderSites): boolean =>
  seesAllSites(viewer) ||
  viewer.roles.some(
    (role) =>
      viewer.siteId ===
      (workplace[role] === 'clinic' ? order.clinicSiteId : order.laboratorySiteId),
  );

/** True when the person may read who the patients of this clinic are. */
export const seesPatientsOf = (viewer: Viewer, clinicSiteId: string): boolean =>
  viewer.roles.some(
    (role) =>
      readsIdentity.includes(role) &&
      (workplace[role] === 'anywhere' || viewer.siteId === clinicSiteId),
  );

/** True when the person may read the identity of some patients at all. */
export const seesSomePatients = (viewer: Viewer): boolean =>
  viewer.roles.some((role) => readsIdentity.includes(role));

/** True for those who look after the system itself. */
export const watchesTheSystem = (viewer: Viewer): boolean =>
  viewer.roles.some((role) => watchesSystem.includes(role));

/** True for those who see in one view what went wrong. */
export const seesQuality = (viewer: Viewer): boolean =>
  viewer.roles.some((role) => overseesQuality.includes(role));

/** Those who keep what orders refer to: sites, protocols, reagent lots. */
export const keepsReference = (viewer: Viewer): boolean =>
  hasRole(viewer, 'administrator', 'qualityAssurance');

/** Those who may read how the installation is set up, and who works here as what. */
export const seesAdministration = (viewer: Viewer): boolean =>
  keepsReference(viewer) || hasRole(viewer, 'auditor');

/** True when one of the person's roles is among those. */
export const hasRole = (viewer: Viewer, ...among: readonly Role[]): boolean =>
  viewer.roles.some((role) => among.includes(role));
