import type { Actor } from '../../domain/command.js';
import { personIdSchema, siteIdSchema, type SiteId } from '../../domain/identifiers.js';
import { workplace, type Role } from '../../domain/roles.js';

export const clinicSite: SiteId = siteIdSchema().parse('ist-clinic');
export const laboratorySite: SiteId = siteIdSchema().parse('ist-lab');
export const headOffice: SiteId = siteIdSchema().parse('head-office');
export const zone = 'Europe/Istanbul';

/** The n-th person who has this role only, at the site the role works at: `labTechnician-1`, `labTechnician-2`, … */
export const actor = (role: Role, n = 1): Actor => ({
  personId: personIdSchema().parse(`${role}-${n}`),
  roles: [role],
  role,
  siteId: { clinic: clinicSite, laboratory: laboratorySite, anywhere: headOffice }[workplace[role]],
});

/** The same person in another of their roles. */
export const inRole = (person: Actor, role: Role): Actor => ({
  ...person,
  role,
  roles: [...new Set([...person.roles, role])],
});
