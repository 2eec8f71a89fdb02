/** The roles of Dermaline's people, and where each of them works. */
export const roles = [
  'coordinator',
  'clinician',
  'clinicAssistant',
  'labTechnician',
  'qcAnalyst',
  'qcApprover',
  'qualityAssurance',
  'qualifiedPerson',
  'logistics',
  'auditor',
  'administrator',
] as const;
export type Role = (typeof roles)[number];

/** Everybody who takes part in the work: auditors only read, administrators only keep accounts. */
export const everyoneAtWork: readonly Role[] = roles.filter(
  (role) => role !== 'auditor' && role !== 'administrator',
);

/** `clinic` and `laboratory` people act only on orders of their own site; the others on all. */
export const workplace: Record<Role, 'clinic' | 'laboratory' | 'anywhere'> = {
  coordinator: 'anywhere',
  clinician: 'clinic',
  clinicAssistant: 'clinic',
  labTechnician: 'laboratory',
  qcAnalyst: 'laboratory',
  qcApprover: 'laboratory',
  qualityAssurance: 'anywhere',
  qualifiedPerson: 'laboratory',
  logistics: 'anywhere',
  auditor: 'anywhere',
  administrator: 'anywhere',
};

/** Roles that may read a patient's identity (of their own site where they work at a clinic); every reading is audited. */
export const readsIdentity: readonly Role[] = [
  'clinician',
  'clinicAssistant',
  'coordinator',
  'qualityAssurance',
];

/** Roles that look after the system itself: whether it runs, what went wrong with it. */
export const watchesSystem: readonly Role[] = [
  'coordinator',
  'qualityAssurance',
  'auditor',
  'administrator',
];

/** Roles that see in one view what went wrong across orders; of their laboratory only where they work at one. */
export const overseesQuality: readonly Role[] = [
  'coordinator',
  'qcApprover',
  'qualityAssurance',
  'qualifiedPerson',
  'auditor',
];

/** What an electronic signature says about the record it is bound to (21 CFR 11.50). */
const signatureMeanings = [
  'prescribed',
  'approved',
  'certified',
  'reviewed',
  'authorised',
  'performed',
] as const;
export type SignatureMeaning = (typeof signatureMeanings)[number];

/** What a person has been for one batch; production and quality control must be different people (EU GMP Part IV 3.3). */
export const parts = ['manufactured', 'tested', 'approved', 'certified'] as const;
export type Part = (typeof parts)[number];

/** Parts that one person may not unite on the same batch. */
export const conflictingParts: Record<Part, readonly Part[]> = {
  manufactured: ['tested', 'approved', 'certified'],
  tested: ['manufactured', 'approved', 'certified'],
  approved: ['manufactured', 'tested', 'certified'],
  certified: ['manufactured', 'tested', 'approved'],
};
