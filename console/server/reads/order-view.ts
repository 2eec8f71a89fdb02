import { actingRole } from '../../../domain/command.js';
import { catalogue, commandTypes, type CommandType } from '../../../domain/order/catalogue.js';
import { refusal, type Refusal } from '../../../domain/refusal.js';
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
  const order = /^DL-\d{4}-\d{6}$/.test(orderId) ? await readOrder(db, orderId) : undefined;
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
  {
    person,
    order,
    now,
  }: { readonly person: Person; readonly order: StoredOrder; readonly now: string },
): Promise<OrderView> {
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
