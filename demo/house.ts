import type { Patient, ReferenceData } from '../console/contract/reads.js';
import type { Session } from './api.js';
import { chanceOf } from './chance.js';
import type { House } from './clinic.js';
import { personOf } from './people.js';

/**
 * What the console offers these people: sites, protocol, reagents, patients. Where there are fewer patients than
 * wanted, the clinics register more of them; all of them are made up, and look it.
 */
export async function readHouse(
  sessions: ReadonlyMap<string, Session>,
  patientsWanted: number,
): Promise<House> {
  const staff = [...sessions.values()];
  const coordinator = withRole(staff, 'coordinator');
  const reference = await coordinator.read<ReferenceData>('reference');
  const laboratory = reference.sites.find(({ kind }) => kind === 'laboratory');
  const [protocol] = reference.protocols;
  if (!laboratory || !protocol) throw new Error('there is no laboratory or no active protocol');
  let patients = await coordinator.read<readonly Patient[]>('listPatients');
  const clinics = reference.sites.filter(
    ({ kind, siteId }) => kind === 'clinic' && staff.some(({ me }) => me.siteId === siteId),
  );
  for (let n = patients.length; n < patientsWanted; n += 1) {
    const clinic = clinics[n % clinics.length];
    if (!clinic) throw new Error('there is no clinic with people');
    patients = [...patients, await registered(coordinator, n + 1, clinic.siteId)];
  }
  return {
    staff: staff.map(personOf),
    patients: [...patients].sort((a, b) => (a.fileNumber < b.fileNumber ? -1 : 1)),
    protocolCode: protocol.code,
    laboratorySiteId: laboratory.siteId,
    zones: Object.fromEntries(reference.sites.map(({ siteId, zone }) => [siteId, zone])),
    reagents: reference.reagentLots,
  };
}

function registered(coordinator: Session, number: number, siteId: string): Promise<Patient> {
  const year = 1952 + chanceOf(`patient/${number}`).whole(0, 34);
  return coordinator.read<Patient>('addPatient', {
    body: {
      name: `Örnek Hasta ${number}`,
      bornOn: `${year}-06-15`,
      fileNumber: `TEST-${String(number).padStart(4, '0')}`,
      siteId,
    },
  });
}

/** Somebody with this role. Throws when nobody has it. */
export function withRole(staff: Iterable<Session>, role: Session['me']['roles'][number]): Session {
  for (const session of staff) if (session.me.roles.includes(role)) return session;
  throw new Error(`nobody here is ${role}`);
}
