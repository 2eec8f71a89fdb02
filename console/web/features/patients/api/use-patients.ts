import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Patient } from '../../../../contract/reads.js';
import { call } from '../../../api/http.js';
import { keys } from '../../../api/keys.js';

export type NewPatient = Pick<Patient, 'name' | 'bornOn' | 'fileNumber'>;

/** Patients this person may read; the reading is audited by the server. */
export const usePatients = () =>
  useQuery({
    queryKey: keys.patients(),
    queryFn: ({ signal }) => call<readonly Patient[]>('listPatients', { signal }),
  });

/** Takes a patient in at the person's own clinic. */
export function useAddPatient(siteId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (patient: NewPatient) =>
      call<Patient>('addPatient', { body: { ...patient, siteId } }),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: keys.patients() }),
        client.invalidateQueries({ queryKey: keys.reference() }),
      ]),
  });
}
