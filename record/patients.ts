import type { PatientId, SiteId } from '../domain/identifiers.js';
import type { Executor } from './database.js';

export type Patient = {
  readonly patientId: PatientId;
  readonly siteId: SiteId;
  readonly name: string;
  readonly bornOn: string;
  readonly fileNumber: string;
};
export type NewPatient = {
  readonly patientId: string;
  readonly siteId: string;
  readonly name: string;
  readonly bornOn: string;
  readonly fileNumber: string;
};

export async function addPatient(_db: Executor, _patient: NewPatient): Promise<'added' | 'fileNumberTaken'> {
  throw new Error('not written yet');
}
export async function readPatient(_db: Executor, _patientId: string): Promise<Patient | undefined> {
  throw new Error('not written yet');
}
export async function listPatients(
  _db: Executor,
  _filter: { readonly siteId?: string; readonly name?: string; readonly limit?: number },
): Promise<readonly Patient[]> {
  throw new Error('not written yet');
}
