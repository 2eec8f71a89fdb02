import type { Administration } from '../../console/contract/administration.js';
import { issuesByField } from '../../console/web/features/administration/form-issues.js';
import {
  keepsPeople,
  keepsReference,
  seesAdministration,
} from '../../console/web/features/administration/administers.js';
import { missingRoles, stepsOf } from '../../console/web/features/administration/set-up-steps.js';
import { tr } from '../../console/web/words/tr.js';
import { everyoneAtWork, roles, type Role } from '../../domain/roles.js';

const now = '2026-11-22T12:00:00.000Z';
const person = (role: Role, active = true) => ({
  personId: role,
  name: role,
  login: role,
  roles: [role],
  siteId: 'lab',
  siteName: 'Laboratory',
  active,
});
const site = (kind: 'clinic' | 'laboratory') => ({
  siteId: kind,
  name: kind,
  kind,
  zone: 'Europe/Istanbul',
});
const protocol = (permitValidUntil: string, status: 'active' | 'retired' = 'active') => ({
  code: 'fibroblast-face',
  version: 1,
  title: 'Face',
  status,
  permitNumber: '1',
  permitValidUntil,
});
const lot = (expiresAt: string) => ({ lot: 'L', name: 'Medium', expiresAt, allergens: [] });
const empty: Administration = {
  facility: 'A9999',
  facilityIsExample: true,
  facilityIsFixed: false,
  sites: [site('laboratory')],
  people: [person('administrator')],
  protocols: [],
  reagentLots: [],
};
const ready: Administration = {
  ...empty,
  facility: 'N1234',
  facilityIsExample: false,
  sites: [site('laboratory'), site('clinic')],
  people: everyoneAtWork.map((role) => person(role)),
  protocols: [protocol('2026-11-22')],
  reagentLots: [lot('2026-11-22T12:00:00.001Z')],
};
const open = (administration: Administration) =>
  stepsOf(administration, now)
    .filter(({ done }) => !done)
    .map(({ step }) => step);

describe('the steps of the set-up', () => {
  it('are open after the first administrator but for their own site', () => {
    expect(open(empty)).toEqual(['facility', 'clinic', 'people', 'protocol', 'reagents']);
  });
  it('are done with somebody for every role, a permit on its last day and a lot in date', () => {
    expect(open(ready)).toEqual([]);
  });
  it('are open again when the permit has run out, a lot has expired or somebody has left', () => {
    expect(open({ ...ready, protocols: [protocol('2026-11-21')] })).toEqual(['protocol']);
    expect(open({ ...ready, protocols: [protocol('2030-01-01', 'retired')] })).toEqual([
      'protocol',
    ]);
    expect(open({ ...ready, reagentLots: [lot(now)] })).toEqual(['reagents']);
    const people = everyoneAtWork.map((role) => person(role, role !== 'qualifiedPerson'));
    expect(missingRoles({ people })).toEqual(['qualifiedPerson']);
    expect(open({ ...ready, people })).toEqual(['people']);
  });
});

describe('what the server did not take', () => {
  const failure = (error: 'invalidRequest' | 'signatureRejected', path?: string) => ({
    status: 400,
    body: { error, message: '', ...(path ? { issues: [{ path, message: 'in English' }] } : {}) },
  });
  it('stands beside its field, in the person’s language', () => {
    expect(issuesByField(failure('invalidRequest', 'person.password'), tr).get('password')).toBe(
      tr.administration.issues.password,
    );
    expect(issuesByField(failure('invalidRequest', 'site.name'), tr).has('siteName')).toBe(true);
  });
  it('is the signature when that was wrong', () => {
    expect([...issuesByField(failure('signatureRejected'), tr).keys()]).toEqual(['secret']);
  });
});

describe('the administration page', () => {
  const who = (may: (me: { roles: readonly Role[] }) => boolean) =>
    roles.filter((role) => may({ roles: [role] }));
  it('is read by three roles, changed by two, and people are the administrator’s', () => {
    expect(who(seesAdministration)).toEqual(['qualityAssurance', 'auditor', 'administrator']);
    expect(who(keepsReference)).toEqual(['qualityAssurance', 'administrator']);
    expect(who(keepsPeople)).toEqual(['administrator']);
  });
});
