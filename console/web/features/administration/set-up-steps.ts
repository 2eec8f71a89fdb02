import type { Administration } from '../../../contract/administration.js';
import { everyoneAtWork, type Role } from '../../../../domain/roles.js';
import { setUpSteps, type SetUpStep } from './names.js';

export type StepStanding = { readonly step: SetUpStep; readonly done: boolean };

/** What is set up, and what still has to be before the first treatment; `now` judges permits and expiry. */
export function stepsOf(administration: Administration, now: string): readonly StepStanding[] {
  const { facilityIsExample, sites, protocols, reagentLots } = administration;
  const isDone: Readonly<Record<SetUpStep, boolean>> = {
    facility: !facilityIsExample,
    laboratory: sites.some(({ kind }) => kind === 'laboratory'),
    clinic: sites.some(({ kind }) => kind === 'clinic'),
    people: missingRoles(administration).length === 0,
    protocol: protocols.some(
      ({ status, permitValidUntil }) => status === 'active' && permitValidUntil >= now.slice(0, 10),
    ),
    reagents: reagentLots.some(({ expiresAt }) => expiresAt > now),
  };
  return setUpSteps.map((step) => ({ step, done: isDone[step] }));
}

/** Roles of the process that nobody has who works here. */
export const missingRoles = ({ people }: Pick<Administration, 'people'>): readonly Role[] =>
  everyoneAtWork.filter(
    (role) => !people.some(({ active, roles }) => active && roles.includes(role)),
  );
