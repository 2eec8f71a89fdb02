import { actingRole } from '../../../domain/command.js';
import { catalogue, commandTypes, type CommandType } from '../../../domain/order/catalogue.js';
import { refusal, type Refusal } from '../../../domain/refusal.js';
import type { CommandId } from '../../../domain/identifiers.js';
import { appendAudit } from '../../../record/audit.js';
import type { Person } from '../../../record/people.js';
import { readOrder, type StoredOrder } from '../../../record/orders.js';
import { tasksOfOrder } from '../../../record/tasks.js';
import type { AllowedAction, OrderView } from '../../contract/reads.js';
import type { Deps } from '../deps.js';
import { problem } from '../http/problem.js';
import { seesOrder, seesPatientsOf } from '../policy.js';
import { harvestForecast } from '../../../domain/order/culture-forecast.js';

/** The order, if it exists and runs at the person's site. Throws `notFound` or `notAllowed`. */
export async function visibleOrder(
  { db }: Pick<Deps, 'db'>,
  person: Person,
  orderId: string,
): Promise<StoredOrder> {
  return checkVisible(person, await orderIfAny(db, orderId));
}

/** The order, with the fate of a command when asked; undefined when there is none, or its id is none. */
export const orderIfAny = async (
  db: Deps['db'],
  orderId: string,
  commandId?: CommandId,
): Promise<StoredOrder | undefined> =>
  /^DL-\d{4}-\d{6}$/.test(orderId) ? readOrder(db, orderId, commandId) : undefined;

/** Throws `notFound` without an order, and `notAllowed` when it runs at other sites than the person's. */
export function checkVisible(person: Person, order: StoredOrder | undefined): StoredOrder {
  if (!order) throw problem('notFound', 'There is no such order.');
  const { clinic, laboratory } = order.state;
  if (!seesOrder(person, { clinicSiteId: clinic.siteId, laboratorySiteId: laboratory.siteId })) {
    const refusal = { code: 'notYourSite', facts: { siteId: person.siteId } } as const;
    throw problem('notAllowed', 'This order runs at other sites.', { refusal });
  }
  return order;
}

/**
 * What the order page shows to this person. Whom the patient's name is shown to, by role and site, is told in the
 * audit trail.
 */
export async function orderView(
  { db }: Pick<Deps, 'db'>,
  { person, order }: { readonly person: Person; readonly order: StoredOrder },
): Promise<OrderView> {
  const { now } = order.clock;
  const { state, revision, clinicName, laboratoryName, training, divergence } = order;
  const tasks = await tasksOfOrder(db, order.orderId, now);
  const showsPatient = seesPatientsOf(person, state.clinic.siteId);
  if (showsPatient) {
    await appendAudit(db, {
      personId: person.personId,
      action: 'identityRead',
      subjectKind: 'patient',
      subjectId: state.patientId,
      facts: { orderId: order.orderId },
    });
  }
  return {
    state,
    revision,
    allowedActions: allowedActions(order, person),
    tasks,
    forecast: harvestForecast(state, now) ?? null,
    patient: showsPatient ? order.patient : null,
    clinicName,
    laboratoryName,
    training,
    divergence,
  };
}

/** What every command is answered while the order waits for quality assurance. */
export const refusedWhileWaiting = ({
  divergence,
}: Pick<StoredOrder, 'divergence'>): Refusal | undefined =>
  divergence
    ? refusal('awaitingQualityAssurance', {
        since: divergence.foundAt,
        entries: divergence.entries.length,
      })
    : undefined;

/** Per command, in the role the person would do it in: may it be tried, or the refusal that would come. */
function allowedActions(order: StoredOrder, person: Person): readonly AllowedAction[] {
  const waiting = refusedWhileWaiting(order);
  return commandTypes.flatMap((type: CommandType) => {
    const role = actingRole(catalogue[type].by, person.roles);
    if (!role) return [];
    const { personId, roles, siteId } = person;
    const refused =
      waiting ?? catalogue[type].offers(order.state, { personId, roles, siteId, role });
    return [{ type, refusal: refused ?? null }];
  });
}
