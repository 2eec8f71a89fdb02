import { sql } from 'kysely';
import type { PatientId, SiteId } from '../domain/identifiers.js';
import type { Executor } from './database.js';
import { containing } from './search-pattern.js';

/** A patient's identity: it is in this table and nowhere else. */
export type Patient = {
  readonly patientId: PatientId;
  readonly siteId: SiteId;
  readonly name: string;
  readonly bornOn: string;
  /** Number of the clinic's own file; one patient per number and site. */
  readonly fileNumber: string;
};

export type NewPatient = Omit<Patient, 'patientId' | 'siteId'> & {
  readonly patientId: string;
  readonly siteId: string;
};

/** Adds a patient; the caller appends the audit row in the same transaction. */
export async function addPatient(
  db: Executor,
  patient: NewPatient,
): Promise<'added' | 'fileNumberTaken'> {
  const added = await db.kysely
    .insertInto('patients')
    .values(patient)
    .onConflict((conflict) => conflict.columns(['siteId', 'fileNumber']).doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows === 1n ? 'added' : 'fileNumberTaken';
}

/** One patient; the caller appends the audit row in the same transaction. */
export async function readPatient(db: Executor, patientId: string): Promise<Patient | undefined> {
  return patients(db)
    .where(sql<boolean>`patient_id = ${patientId}`)
    .executeTakeFirst();
}

export type PatientFilter = {
  /** Only patients of this clinic. */
  readonly siteId?: string;
  /** Part of a name, as people type it: capitals and Turkish marks do not matter. */
  readonly name?: string;
  readonly limit?: number;
};

/** Patients in the Turkish order of their names; the caller appends the audit row in the same transaction. */
export async function listPatients(
  db: Executor,
  { siteId, name, limit = 200 }: PatientFilter,
): Promise<readonly Patient[]> {
  let found = patients(db);
  if (siteId !== undefined) found = found.where(sql<boolean>`site_id = ${siteId}`);
  if (name !== undefined)
    found = found.where(sql<boolean>`search_fold(name) LIKE search_fold(${containing(name)})`);
  return found
    .orderBy(sql`name COLLATE "tr-x-icu"`)
    .orderBy('patientId')
    .limit(limit)
    .execute();
}

const patients = (db: Executor) =>
  db.kysely.selectFrom('patients').select(['patientId', 'siteId', 'name', 'bornOn', 'fileNumber']);
