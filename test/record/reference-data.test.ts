import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { addPatient, listPatients, readPatient } from '../../record/patients.js';
import {
  linkUser,
  listPeople,
  personOfUser,
  readPerson,
  setLanguage,
  userOfPerson,
} from '../../record/people.js';
import { activeProtocol, addProtocol, listProtocols } from '../../record/protocols.js';
import { addReagentLot, listReagentLots, readReagents } from '../../record/reagents.js';
import { faceRejuvenation } from '../../domain/protocol/face-rejuvenation.js';
import { clinicSite } from '../support/people.js';
import { openTestRecord, type TestRecord } from '../support/record.js';
import { patientId, patientName } from '../support/reference-data.js';

describe('reference data', () => {
  let record: TestRecord;
  beforeAll(async () => {
    record = await openTestRecord();
  });
  afterAll(() => record.close());

  it('ties a person to one account', async () => {
    await linkUser(record.db, { personId: 'clinician-1', userId: 'user-1' });
    await setLanguage(record.db, 'clinician-1', 'tr');
    const person = await readPerson(record.db, 'clinician-1');
    expect(person).toMatchObject({
      roles: ['clinician'],
      siteName: 'Istanbul clinic',
      language: 'tr',
      active: true,
    });
    expect(await personOfUser(record.db, 'user-1')).toEqual(person);
    expect(await userOfPerson(record.db, 'clinician-1')).toBe('user-1');
    expect(await personOfUser(record.db, 'user-2')).toBeUndefined();
    await expect(
      linkUser(record.db, { personId: 'clinician-1', userId: 'user-2' }),
    ).rejects.toMatchObject({
      code: '23505',
    });
    expect(await listPeople(record.db)).toHaveLength(22);
  });

  it('has one patient per file number of a clinic', async () => {
    const patient = {
      patientId: randomUUID(),
      siteId: clinicSite,
      name: 'Çağla Ilgaz',
      bornOn: '1990-01-01',
      fileNumber: 'F-2',
    };
    expect(await addPatient(record.db, patient)).toBe('added');
    expect(await addPatient(record.db, { ...patient, patientId: randomUUID() })).toBe(
      'fileNumberTaken',
    );
    expect(await readPatient(record.db, patient.patientId)).toEqual(patient);
  });

  it('lists patients in the Turkish order of their names', async () => {
    for (const name of ['Cem Ay', 'Irmak Su', 'İrem Kaya'])
      await addPatient(record.db, {
        patientId: randomUUID(),
        siteId: clinicSite,
        name,
        bornOn: '1990-01-01',
        fileNumber: name,
      });
    const names = (await listPatients(record.db, { siteId: clinicSite })).map(({ name }) => name);
    expect(names).toEqual(['Cem Ay', 'Çağla Ilgaz', 'Irmak Su', patientName, 'İrem Kaya']);
    expect(await listPatients(record.db, { siteId: 'elsewhere' })).toEqual([]);
    expect(await listPatients(record.db, { name: 'ozt' })).toMatchObject([{ patientId }]);
  });

  it('has one active version of a protocol, and never changes it', async () => {
    expect(await activeProtocol(record.db, faceRejuvenation.code)).toEqual(faceRejuvenation);
    expect(await activeProtocol(record.db, 'none')).toBeUndefined();
    const second = { ...faceRejuvenation, version: 2 };
    const add = (status: 'draft' | 'active') =>
      addProtocol(record.db, { body: second, title: 'Second', status });
    await expect(add('active')).rejects.toMatchObject({ code: '23505' });
    await add('draft');
    expect(
      (await listProtocols(record.db)).map(({ version, status }) => [version, status]),
    ).toEqual([
      [2, 'draft'],
      [1, 'active'],
    ]);
    await expect(
      record.db.pool.query(
        `UPDATE protocols SET body = body || '{"attemptsAllowed": 9}' WHERE version = 1`,
      ),
    ).rejects.toMatchObject({ code: '23001' });
  });

  it('knows reagent lots', async () => {
    const lot = {
      lot: 'DMEM-01',
      name: 'Medium',
      expiresAt: '2027-01-01T00:00:00.000Z',
      allergens: ['gentamicin' as const],
    };
    await addReagentLot(record.db, lot);
    expect(await readReagents(record.db, ['DMEM-01', 'NONE'])).toEqual([lot]);
    expect(await readReagents(record.db, [])).toEqual([]);
    expect(await listReagentLots(record.db)).toEqual([lot]);
  });
});
