import type { Actor, Sent } from '../../domain/command.js';
import { catalogue, type CommandType } from '../../domain/order/catalogue.js';
import type { PlacedOrder } from '../../domain/order/state.js';
import { personIdSchema } from '../../domain/identifiers.js';
import { roles } from '../../domain/roles.js';
import { actor } from './people.js';
import { aftercareTries } from './tries-aftercare.js';
import { cultureTries } from './tries-culture.js';
import { interruptionTries } from './tries-interruptions.js';
import { prescriptionTries } from './tries-prescription.js';
import { qualityTries } from './tries-quality.js';
import { serologyTries } from './tries-serology.js';
import { sessionTries } from './tries-session.js';
import type { Tries } from './tries-situation.js';
import { visitTries } from './tries-visit.js';

/**
 * What people might try on an order in any state: every command of the catalogue, with a body that may fit. `variant`
 * chooses between the sensible and some that are not; whether it is taken is for the rules to say.
 */
export type Try = {
  readonly type: CommandType;
  readonly variant: number;
  /** 0: somebody who has only this role; above: one of a few people who have every role. */
  readonly person: number;
  readonly minutes: number;
};

const bodies: Tries<CommandType> = {
  ...prescriptionTries,
  ...serologyTries,
  ...cultureTries,
  ...qualityTries,
  ...sessionTries,
  ...visitTries,
  ...aftercareTries,
  ...interruptionTries,
};

/** The command of a try, for this order, at this time. */
export function tried(order: PlacedOrder, { type, variant, person }: Try, at: string): Sent {
  return bodies[type]({ order, variant, by: personFor(order, { type, variant, person }), at });
}

function personFor(
  { unwitnessed }: PlacedOrder,
  { type, variant, person }: Pick<Try, 'type' | 'variant' | 'person'>,
): Actor {
  const { by } = catalogue[type];
  // A second person is somebody else of one of the roles that are asked for.
  const asked = type === 'confirmAsSecondPerson' ? unwitnessed[0]?.roles : undefined;
  const permitted = asked ?? by;
  const one = actor(permitted[variant % permitted.length] ?? 'auditor', asked ? 2 : 1);
  return person === 0
    ? one
    : { ...one, personId: personIdSchema().parse(`everybody-${person}`), roles };
}
