/** Fields of the forms of setting up; one name means one thing. */
export type FormFieldName =
  | 'code'
  | 'siteName'
  | 'name'
  | 'kind'
  | 'zone'
  | 'login'
  | 'password'
  | 'repeated'
  | 'language'
  | 'roles'
  | 'siteId'
  | 'active'
  | 'facility'
  | 'lot'
  | 'lotName'
  | 'expiresOn'
  | 'allergens'
  | 'protocolTitle'
  | 'basis'
  | 'permitNumber'
  | 'permitValidUntil'
  | 'secret'
  | 'current'
  | 'next'
  | 'reason';

/** What must be there before the first treatment can be prescribed. */
export const setUpSteps = [
  'facility',
  'laboratory',
  'clinic',
  'people',
  'protocol',
  'reagents',
] as const;
export type SetUpStep = (typeof setUpSteps)[number];
