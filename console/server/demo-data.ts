import { patientIdSchema, siteIdSchema, type SiteId } from '../../domain/identifiers.js';
import type { Role } from '../../domain/roles.js';
import type { Patient } from '../../record/patients.js';
import type { Language } from '../../record/people.js';
import type { ReagentLot } from '../../record/reagents.js';
import type { StoredSite } from '../../record/sites.js';

/** What the demonstration is made of. Every name here is made up; none of these people exist. */
export type DemoPerson = {
  readonly login: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly siteId: SiteId;
  readonly language: Language;
};

const site = (siteId: string): SiteId => siteIdSchema().parse(siteId);
const istanbul = site('ist-clinic');
const berlin = site('ber-clinic');
const laboratory = site('ist-lab');

export const demoSites: readonly StoredSite[] = [
  { siteId: istanbul, name: 'Clinic Istanbul', kind: 'clinic', zone: 'Europe/Istanbul' },
  { siteId: berlin, name: 'Clinic Berlin', kind: 'clinic', zone: 'Europe/Berlin' },
  {
    siteId: laboratory,
    name: 'Cell Laboratory Istanbul',
    kind: 'laboratory',
    zone: 'Europe/Istanbul',
  },
];

const person = (
  login: string,
  name: string,
  role: Role,
  siteId: SiteId = laboratory,
  language: Language = 'tr',
): DemoPerson => ({ login, name, roles: [role], siteId, language });

/** Somebody for every role, and two wherever a second person must confirm. */
export const demoPeople: readonly DemoPerson[] = [
  person('deniz', 'Deniz Yıldız', 'coordinator'),
  person('elif', 'Dr. Elif Çağlar', 'clinician', istanbul),
  person('kerem', 'Dr. Kerem Öztürk', 'clinician', istanbul),
  person('sude', 'Sude Işık', 'clinicAssistant', istanbul),
  person('baris', 'Barış Güneş', 'clinicAssistant', istanbul),
  person('lena', 'Dr. Lena Vogel', 'clinician', berlin, 'en'),
  person('jonas', 'Jonas Krüger', 'clinicAssistant', berlin, 'en'),
  person('mira', 'Mira Hofmann', 'clinicAssistant', berlin, 'en'),
  person('ayse', 'Ayşe Şahin', 'labTechnician'),
  person('murat', 'Murat Doğan', 'labTechnician'),
  person('zeynep', 'Zeynep Ünal', 'qcAnalyst'),
  person('onur', 'Onur Aydın', 'qcAnalyst'),
  person('gizem', 'Gizem Kılıç', 'qcApprover'),
  person('hakan', 'Hakan Erdoğdu', 'qualityAssurance'),
  person('nilufer', 'Nilüfer İnce', 'qualifiedPerson'),
  person('emre', 'Emre Taş', 'logistics'),
  person('ingrid', 'Ingrid Sommer', 'auditor', laboratory, 'en'),
  person('admin', 'Tolga Şen', 'administrator'),
];

const patient = (n: number, name: string, bornOn: string, siteId: SiteId): Patient => ({
  patientId: patientIdSchema().parse(`00000000-0000-4000-8000-${String(n).padStart(12, '0')}`),
  siteId,
  name,
  bornOn,
  fileNumber: `TEST-${String(n).padStart(4, '0')}`,
});

/** Recognisable as made up at first sight, with the letters that lists and labels must cope with. */
export const demoPatients: readonly Patient[] = [
  patient(1, 'Örnek Hasta Bir', '1971-03-14', istanbul),
  patient(2, 'Örnek Hasta İki', '1966-11-02', istanbul),
  patient(3, 'Örnek Hasta Üç', '1980-07-21', istanbul),
  patient(4, 'Örnek Hasta Dört', '1958-01-30', istanbul),
  patient(5, 'Örnek Hasta Beş', '1975-05-09', istanbul),
  patient(6, 'Örnek Hasta Altı', '1969-09-17', istanbul),
  patient(7, 'Örnek Hasta Yedi', '1983-12-05', istanbul),
  patient(8, 'Örnek Hasta Sekiz', '1962-06-25', istanbul),
  patient(9, 'Örnek Hasta Dokuz', '1977-02-11', istanbul),
  patient(10, 'Örnek Hasta On', '1955-08-19', istanbul),
  patient(11, 'Örnek Hasta Ilgaz', '1973-04-03', istanbul),
  patient(12, 'Örnek Hasta Şimşek', '1968-10-28', istanbul),
  patient(13, 'Muster Patientin Eins', '1970-02-18', berlin),
  patient(14, 'Muster Patient Zwei', '1964-12-09', berlin),
  patient(15, 'Muster Patientin Drei', '1979-06-30', berlin),
  patient(16, 'Muster Patient Vier', '1959-03-22', berlin),
  patient(17, 'Muster Patientin Fünf', '1982-01-15', berlin),
  patient(18, 'Muster Patient Grün', '1967-09-08', berlin),
  patient(19, 'Muster Patientin Süß', '1974-11-27', berlin),
  patient(20, 'Muster Patient Öhler', '1961-07-04', berlin),
];

/** Lots in date for the whole demonstration, and one that is not. */
export function demoReagentLots(now: Date): readonly ReagentLot[] {
  const inDate = new Date(now.getTime() + 2 * 365 * 86_400_000).toISOString();
  const expired = new Date(now.getTime() - 300 * 86_400_000).toISOString();
  const harmless = (name: string, ...lots: readonly string[]) =>
    lots.map((lot) => ({ lot, name, expiresAt: inDate, allergens: [] }));
  return [
    ...harmless('Fibroblast medium, serum-free', 'MED-2601', 'MED-2603', 'MED-2604', 'MED-2605'),
    {
      lot: 'MED-2602',
      name: 'Fibroblast medium with gentamicin',
      expiresAt: inDate,
      allergens: ['gentamicin'],
    },
    { lot: 'MED-2401', name: 'Fibroblast medium, serum-free', expiresAt: expired, allergens: [] },
    ...harmless('Collagenase NB6, GMP grade', 'COL-2601', 'COL-2602', 'COL-2603', 'COL-2604'),
    ...harmless('Recombinant trypsin', 'TRY-2601', 'TRY-2602', 'TRY-2603', 'TRY-2604'),
    {
      lot: 'FBS-2601',
      name: 'Fetal bovine serum',
      expiresAt: inDate,
      allergens: ['bovineMaterial'],
    },
    { lot: 'CRY-2601', name: 'Cryoprotectant with DMSO', expiresAt: inDate, allergens: ['dmso'] },
    { lot: 'ANT-2601', name: 'Amphotericin B', expiresAt: inDate, allergens: ['amphotericin'] },
  ];
}
