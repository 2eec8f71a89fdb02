import type { Me } from '../../../contract/reads.js';
import { actingRole } from '../../../../domain/command.js';
import { commandIdSchema, personIdSchema, siteIdSchema } from '../../../../domain/identifiers.js';
import { catalogue, type CommandType } from '../../../../domain/order/catalogue.js';
import type { OrderEventOf } from '../../../../domain/order/events.js';
import { alarmingRefusals } from '../../../../domain/order/refusals.js';
import type { PlacedOrder } from '../../../../domain/order/state.js';
import type { Refusal } from '../../../../domain/refusal.js';
import { addMinutes } from '../../../../domain/schedule/instants.js';
import type { Checked } from './check-form.js';

/** A correction shows what it does, and whether it may be done, in its own preview. */
const toldElsewhere: readonly CommandType[] = ['correctEntry'];
/** Whoever opens these means to open a deviation, or has the alarm before their eyes. */
const opensItself: readonly CommandType[] = [
  'openDeviation',
  'reportContamination',
  'confirmIdentity',
  'reportAdverseEvent',
];
const nobodysId = '00000000-0000-4000-8000-000000000000';

type Asking = { readonly me: Me; readonly state: PlacedOrder | null; readonly now: string };

/**
 * The refusal that would come if the form were sent as it stands, told before anybody reads the evidence and signs. The
 * command's own rule is asked; a rule that needs facts from the record cannot be, and what is an alarm is not foretold.
 */
export function wouldRefuse(
  type: CommandType,
  checked: Checked,
  asking: Asking,
): Refusal | undefined {
  const decided = wouldDecide(type, checked, asking);
  return !decided || decided.ok || alarmingRefusals.some((code) => code === decided.refusal.code)
    ? undefined
    : decided.refusal;
}

/** The deviations that a fact would open by itself if it were recorded as it stands; an alarm is not foretold. */
export function wouldOpen(
  type: CommandType,
  checked: Checked,
  asking: Asking,
): readonly OrderEventOf<'deviationOpened'>[] {
  const decided = opensItself.includes(type) ? undefined : wouldDecide(type, checked, asking);
  return decided?.ok ? decided.events.filter((event) => event.type === 'deviationOpened') : [];
}

function wouldDecide(type: CommandType, checked: Checked, { me, state, now }: Asking) {
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
  return command.submit(state, {
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
}
