import type { Me } from '../../../contract/reads.js';
import { actingRole } from '../../../../domain/command.js';
import { commandIdSchema, personIdSchema, siteIdSchema } from '../../../../domain/identifiers.js';
import { catalogue, type CommandType } from '../../../../domain/order/catalogue.js';
import { alarmingRefusals } from '../../../../domain/order/refusals.js';
import type { PlacedOrder } from '../../../../domain/order/state.js';
import type { Refusal } from '../../../../domain/refusal.js';
import { addMinutes } from '../../../../domain/schedule/instants.js';
import type { Checked } from './check-form.js';

/** A correction shows what it does, and whether it may be done, in its own preview. */
const toldElsewhere: readonly CommandType[] = ['correctEntry'];
const nobodysId = '00000000-0000-4000-8000-000000000000';

type Asking = { readonly me: Me; readonly state: PlacedOrder | null; readonly now: string };

/**
 * The refusal that would come if the form were sent as it stands, told before anybody reads the evidence and signs. The
 * command's own rule is asked; a rule that needs facts from the record cannot be, and what is an alarm is not foretold.
 */
export function wouldRefuse(
  type: CommandType,
  checked: Checked,
  { me, state, now }: Asking,
): Refusal | undefined {
  const command = catalogue[type];
  const role = actingRole(command.by, me.roles);
  const payload = command.payload().safeParse(checked.payload);
  if (!state || !role || command.facts || !payload.success || toldElsewhere.includes(type))
    return undefined;
  const actor = {
    personId: personIdSchema().parse(me.personId),
    roles: me.roles,
    role,
    siteId: siteIdSchema().parse(me.siteId),
  };
  const decided = command.submit(state, {
    commandId: commandIdSchema().parse(nobodysId),
    type,
    basedOnRevision: state.revision,
    performedAt: checked.performedAt,
    recordedAt: now,
    validUntil: addMinutes(now, 15),
    actor,
    hash: '',
    payload: payload.data,
    facts: undefined,
  });
  if (decided.ok || alarmingRefusals.some((code) => code === decided.refusal.code))
    return undefined;
  return decided.refusal;
}
