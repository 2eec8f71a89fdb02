import {
  demoPatients,
  demoPeople,
  demoReagentLots,
  demoSites,
} from '../../console/server/demo-data.js';
import type { House } from '../../demo/clinic.js';

const zones = Object.fromEntries(demoSites.map(({ siteId, zone }) => [siteId, zone]));

/** The house of a fresh installation, as the API would tell it at this present. */
export const houseAt = (present: string): House => ({
  staff: demoPeople.map(({ login, roles, siteId }) => ({
    personId: login,
    login,
    roles,
    siteId,
    zone: zones[siteId] ?? 'UTC',
  })),
  patients: demoPatients,
  protocolCode: 'fibroblast-face',
  laboratorySiteId: 'ist-lab',
  zones,
  reagents: demoReagentLots(new Date(present)).map(({ lot, name, expiresAt }) => ({
    lot,
    name,
    expiresAt,
  })),
});
