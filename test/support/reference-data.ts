import { addPatient } from '../../record/patients.js';
import { addPerson } from '../../record/people.js';
import { addProtocol } from '../../record/protocols.js';
import { addSite } from '../../record/sites.js';
import { inTransaction, type Database } from '../../record/database.js';
import { faceRejuvenation } from '../../domain/protocol/face-rejuvenation.js';
import { roles } from '../../domain/roles.js';
import { actor, clinicSite, headOffice, laboratorySite, zone } from './people.js';

/** The patient of `happyPath`. */
export const patientId = '0b7f4c1e-5f0a-4f5e-9a57-0c9f6f1d2a11';
export const patientName = 'Işıl Öztürk';

/** What every order refers to: sites, two people of each role (as `actor` names them), the protocol, the patient. */
export async function addReferenceData(db: Database): Promise<void> {
  await inTransaction(db, async (trx) => {
    for (const site of [
      { siteId: clinicSite, name: 'Istanbul clinic', kind: 'clinic' as const, zone },
      { siteId: laboratorySite, name: 'Istanbul laboratory', kind: 'laboratory' as const, zone },
      { siteId: headOffice, name: 'Head office', kind: 'laboratory' as const, zone },
    ])
      await addSite(trx, site);
    for (const role of roles)
      for (const n of [1, 2]) {
        const { personId, roles: own, siteId } = actor(role, n);
        await addPerson(trx, {
          personId,
          name: nameOf(role, n),
          login: personId,
          roles: own,
          siteId,
        });
      }
    await addProtocol(trx, {
      body: faceRejuvenation,
      title: 'Face rejuvenation',
      status: 'active',
    });
    await addPatient(trx, {
      patientId,
      siteId: clinicSite,
      name: patientName,
      bornOn: '1980-02-29',
      fileNumber: 'F-1',
    });
  });
}

/** Name of the n-th person of a role. */
export const nameOf = (role: string, n = 1): string => `${role} ${n}`;
