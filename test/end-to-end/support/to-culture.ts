import type { OrderView } from '../../../console/contract/reads.js';
import type { PayloadInput } from '../../support/sent.js';
import { act, placed, tryInVain, type Work } from './order-work.js';
import type { Acknowledged } from './send-until-answered.js';

/** From the prescription to cells in culture: what four people of the clinic and three of the laboratory do. */
export async function bringToCulture(work: Work, patientId: string): Promise<OrderView> {
  const dispatched = await bringOnTheWay(work, patientId, inHours(4));
  const received = await receive(work, dispatched);
  const accept = {
    type: 'decideIntake',
    by: 'qcApprover',
    payload: { outcome: 'accept' },
  } as const;
  const accepted = await act(work, received, accept);
  await tryInVain(work, accepted.view, accept);
  const started = await act(work, accepted.view, {
    type: 'startCulture',
    by: 'labTechnician',
    payload: {
      method: 'explant',
      incubator: 'INC-01',
      outputs: [{ vesselType: 'T25', count: 4 }],
      reagentLots: [mediumLot(work)],
    },
  });
  return confirm(work, started, 'labTechnician');
}

/** What the clinician prescribes. */
export const prescription = (work: Work, patientId: string): PayloadInput<'placeOrder'> => ({
  patientId,
  protocolCode: 'fibroblast-face',
  laboratorySiteId: laboratoryOf(work),
  indication: 'faceRejuvenation',
  areas: ['cheekLeft', 'cheekRight'],
  sessions: 3,
  mlPerSession: 3,
  allergies: [],
  contraindications: [],
  consents: ['collection', 'treatment', 'storage'],
});

/** The prescription alone. */
export async function prescribe(work: Work, patientId: string): Promise<OrderView> {
  const payload = prescription(work, patientId);
  const { view } = await act(work, undefined, { type: 'placeOrder', by: 'clinician', payload });
  return view;
}

/** From the prescription to the biopsy on its way; the laboratory has to receive it by `expectedAt`. */
export async function bringOnTheWay(
  work: Work,
  patientId: string,
  expectedAt: string,
): Promise<OrderView> {
  const { view } = await act(work, await bringToDispatch(work, patientId), {
    type: 'dispatchBiopsy',
    by: 'clinicAssistant',
    payload: { waybill: 'WB-1', expectedAt },
  });
  return view;
}

/** From the prescription to a biopsy that is collected and not yet sent. */
export const bringToDispatch = async (work: Work, patientId: string): Promise<OrderView> =>
  collect(work, await prescribe(work, patientId));

async function collect(work: Work, order: OrderView): Promise<OrderView> {
  const collected = await act(work, order, {
    type: 'recordCollection',
    by: 'clinician',
    payload: {
      bodySite: 'behindEarLeft',
      punches: 2,
      skinPreparation: 'chlorhexidine',
      items: [
        { kind: 'biopsy', purpose: 'culture' },
        { kind: 'blood', purpose: 'serology' },
      ],
    },
  });
  return confirm(work, collected, 'clinicAssistant');
}

const inHours = (hours: number): string => new Date(Date.now() + hours * 3_600_000).toISOString();

/** The laboratory receives a biopsy that is on its way; then its intake is to be decided. */
export async function receive(work: Work, order: OrderView): Promise<OrderView> {
  const received = await act(work, order, {
    type: 'receiveBiopsy',
    by: 'labTechnician',
    payload: {
      itemCodes: placed(order).collection?.items.map((item) => item.code) ?? [],
      containerIntact: true,
      labelsMatch: true,
      temperature: {
        record: 'summary',
        minCelsius: 3,
        maxCelsius: 6,
        minutesAbove: 0,
        minutesBelow: 0,
        longestGapMinutes: 5,
      },
    },
  });
  return confirm(work, received, 'labTechnician');
}

async function confirm(
  work: Work,
  { commandId, view }: Acknowledged,
  by: 'clinicAssistant' | 'labTechnician',
): Promise<OrderView> {
  const confirmed = await act(work, view, {
    type: 'confirmAsSecondPerson',
    by,
    person: by === 'labTechnician' ? 1 : 0,
    payload: { awaited: commandId },
  });
  return confirmed.view;
}

/** The laboratory's people feed or look at the culture, whichever chance says. */
export function tend(work: Work, order: OrderView): Promise<Acknowledged> {
  const { culture } = placed(order);
  const vessels = culture?.vessels.map((vessel) => vessel.code) ?? [];
  const person = work.random() < 0.5 ? 0 : 1;
  if (work.random() < 0.5)
    return act(work, order, {
      type: 'feedCulture',
      by: 'labTechnician',
      person,
      payload: { vessels, mediumLot: mediumLot(work), volumeMl: 5 },
    });
  return act(work, order, {
    type: 'observeCulture',
    by: 'labTechnician',
    person,
    payload: {
      observations: vessels.map((vessel) => ({
        vessel,
        confluencePercent: Math.round(work.random() * 60),
        morphology: 'typical',
        suspicion: 'none',
      })),
    },
  });
}

/** The lot of medium the laboratory uses. */
export const mediumLot = ({ choices }: Work): string => choices.reagentLots[0]?.lot ?? 'none';
const laboratoryOf = ({ choices }: Work): string =>
  choices.sites.find((site) => site.kind === 'laboratory')?.siteId ?? 'none';
