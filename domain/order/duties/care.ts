import { treatmentSettings } from '../../protocol/treatment-settings.js';
import { addCalendarDays, localDate } from '../../schedule/calendar.js';
import { addHours } from '../../schedule/instants.js';
import { isWaste } from '../containers-left.js';
import { productsOf } from '../sessions.js';
import type { AdverseEvent, Excursion, PlacedOrder, Session, SessionProduct } from '../state.js';
import { endOfDay } from '../visits.js';
import type { Duty, DutyKind } from './duty.js';

/**
 * What a treatment may leave behind at any stage, closed orders included: shipments to decide on, products to discard,
 * patients to call, adverse events to review. The stage is not part of the keys.
 */
export const careDuties = (state: PlacedOrder): readonly Duty[] => [
  ...(state.excursions ?? [])
    .filter((each) => !each.decision)
    .map((each) => excursion(state, each)),
  ...state.sessions.flatMap((session) => discards(state, session)),
  ...(state.death ? [] : state.sessions.flatMap((session) => safetyCall(state, session))),
  ...(state.adverseEvents ?? [])
    .filter((each) => each.severe && each.reviewedAt === undefined)
    .map((each) => review(state, each)),
];

const key = ({ orderId }: PlacedOrder, subject: string, kind: DutyKind): string =>
  [orderId, 'care', subject, kind].join('/');

/** A product of a session has hours; a biopsy in quarantine has the time of its intake decision. */
function excursion(state: PlacedOrder, { excursionId, subject, openedAt }: Excursion): Duty {
  const { protocol } = state;
  const hours =
    subject === 'biopsy'
      ? protocol.intake.decideWithinHours
      : treatmentSettings(protocol).excursionWithinHours;
  return {
    key: key(state, excursionId, 'decideExcursion'),
    kind: 'decideExcursion',
    subject,
    command: 'decideExcursion',
    roles: ['qualityAssurance'],
    dueAt: addHours(openedAt, hours),
    escalatesTo: ['qualifiedPerson', 'coordinator'],
  };
}

/**
 * One duty per product: what may not be given any more is discarded as a whole, and of a given product what was not used
 * and what is left in a partly used container. At the clinic when it was sent there or used there.
 */
function discards(state: PlacedOrder, session: Session): readonly Duty[] {
  const { discardWithinHours } = treatmentSettings(state.protocol);
  return productsOf(session)
    .filter(({ containers }) => containers.some(isWaste))
    .map((product): Duty => {
      const isAtClinic = wasAtClinic(product);
      const gone = session.discarded.find((each) => each.product === product);
      return {
        key: key(state, product.batchNumber, 'discardProduct'),
        kind: 'discardProduct',
        subject: session.sessionId,
        command: 'discardProduct',
        roles: isAtClinic ? ['clinicAssistant', 'clinician'] : ['labTechnician'],
        siteId: isAtClinic ? state.clinic.siteId : state.laboratory.siteId,
        dueAt: addHours(gone?.since ?? session.since, discardWithinHours),
        escalatesTo: ['qualityAssurance'],
      };
    });
}

/** Sent there; of the first orders nobody recorded it, but what was given was there. */
const wasAtClinic = ({ dispatch, containers }: SessionProduct): boolean =>
  dispatch !== undefined ||
  containers.some(({ status }) => status === 'administered' || status === 'partlyUsed');

function safetyCall(state: PlacedOrder, session: Session): readonly Duty[] {
  const { sessionId, administration, safetyCalls = [] } = session;
  if (!administration || safetyCalls.some((call) => call.reached)) return [];
  const { toDays } = treatmentSettings(state.protocol).safetyCall;
  const givenOn = localDate(administration.administeredAt, state.clinic.zone);
  return [
    {
      key: key(state, sessionId, 'safetyCall'),
      kind: 'safetyCall',
      subject: sessionId,
      command: 'recordSafetyCall',
      roles: ['clinicAssistant', 'clinician'],
      siteId: state.clinic.siteId,
      dueAt: endOfDay(state, addCalendarDays(givenOn, toDays)),
      escalatesTo: ['clinician', 'coordinator'],
    },
  ];
}

const review = (state: PlacedOrder, { adverseEventId, reportedAt }: AdverseEvent): Duty => ({
  key: key(state, adverseEventId, 'reviewAdverseEvent'),
  kind: 'reviewAdverseEvent',
  subject: adverseEventId,
  command: 'reviewAdverseEvent',
  roles: ['qualityAssurance'],
  dueAt: addHours(reportedAt, treatmentSettings(state.protocol).adverseEvent.reportWithinHours),
  escalatesTo: ['qualifiedPerson'],
});
