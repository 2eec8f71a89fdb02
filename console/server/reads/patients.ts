import { randomUUID } from 'node:crypto';
import { patientIdSchema, type SiteId } from '../../../domain/identifiers.js';
import type { Express } from 'express';
import { appendAudit } from '../../../record/audit.js';
import { inTransaction } from '../../../record/database.js';
import {
  addPatient,
  listPatients,
  type Patient as StoredPatient,
} from '../../../record/patients.js';
import type { Person } from '../../../record/people.js';
import { readSite } from '../../../record/sites.js';
import type { Patient } from '../../contract/reads.js';
import { addPatientBody, patientsQuery } from '../../contract/requests.js';
import type { Deps } from '../deps.js';
import { invalidRequest, parse } from '../http/parse.js';
import { problem } from '../http/problem.js';
import { signedRoute, type SignedCall } from '../http/route.js';
import { seesPatientsOf, seesSomePatients } from '../policy.js';

/** Patients: never through the workflow; every reading and writing is in the audit trail. */
export function patientRoutes(app: Express, deps: Deps): void {
  signedRoute(app, deps, 'listPatients', async ({ request, person }) => {
    const { site } = parse(patientsQuery(), request.query);
    if (!seesSomePatients(person) || (site && !seesPatientsOf(person, site)))
      throw problem('notAllowed', 'You may not read who these patients are.');
    return patientsFor(deps, person, site);
  });
  signedRoute(app, deps, 'addPatient', (call) => add(deps, call));
}

/** The patients this person may read, and an audit row that says so; none for the others. */
export async function patientsFor(
  { db }: Pick<Deps, 'db'>,
  person: Person,
  site?: SiteId,
): Promise<readonly StoredPatient[]> {
  if (!seesSomePatients(person)) return [];
  const own = site ?? (seesPatientsOf(person, '') ? undefined : person.siteId);
  const patients = await listPatients(db, { limit: 500, ...(own ? { siteId: own } : {}) });
  await appendAudit(db, {
    personId: person.personId,
    action: 'identityListRead',
    subjectKind: 'patients',
    subjectId: own ?? 'all',
    facts: { shown: patients.length },
  });
  return patients;
}

async function add({ db }: Deps, { request, response, person }: SignedCall): Promise<Patient> {
  const asked = parse(addPatientBody(), request.body);
  if (!seesPatientsOf(person, asked.siteId))
    throw problem('notAllowed', 'You may not add patients to this clinic.');
  const site = await readSite(db, asked.siteId);
  if (site?.kind !== 'clinic')
    throw invalidRequest([{ path: 'siteId', message: 'There is no such clinic.' }]);
  const patient = { patientId: patientIdSchema().parse(randomUUID()), ...asked };
  const added = await inTransaction(db, async (trx) => {
    const outcome = await addPatient(trx, patient);
    if (outcome === 'added') {
      await appendAudit(trx, {
        personId: person.personId,
        action: 'patientAdded',
        subjectKind: 'patient',
        subjectId: patient.patientId,
        facts: { siteId: asked.siteId },
      });
    }
    return outcome;
  });
  if (added === 'fileNumberTaken')
    throw invalidRequest([
      { path: 'fileNumber', message: 'This clinic already has a patient with this file number.' },
    ]);
  response.status(201);
  return patient;
}
