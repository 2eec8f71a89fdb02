import type { Sent } from '../../domain/command.js';
import type { PlacedOrder } from '../../domain/order/state.js';
import type { Protocol } from '../../domain/protocol/protocol.js';
import { after, anOrder, day, orderId, witnessed } from './orders.js';
import { actor } from './people.js';
import { sent, type FactsInput, type PayloadInput } from './sent.js';

/** Commands of collection, intake and culture as they usually are; a test says what it wants otherwise. */
type Wanted<T extends Parameters<typeof sent>[0]> = Partial<PayloadInput<T>>;

export const collect = (wanted: Wanted<'recordCollection'> = {}, at = day(1)): Sent =>
  sent(
    'recordCollection',
    {
      bodySite: 'behindEarLeft',
      punches: 1,
      skinPreparation: 'alcohol',
      items: [
        { kind: 'biopsy', purpose: 'culture' },
        { kind: 'blood', purpose: 'serology' },
      ],
      ...wanted,
    },
    { by: actor('clinician'), at, facts: { donationNumber: 'A999926000001' } },
  );

export const dispatch = (wanted: Wanted<'dispatchBiopsy'> = {}, at = day(1, 1)): Sent =>
  sent(
    'dispatchBiopsy',
    { waybill: 'WB-1', expectedAt: day(1, 12), ...wanted },
    { by: actor('clinicAssistant'), at },
  );

export const goodRecord = {
  record: 'summary' as const,
  minCelsius: 3,
  maxCelsius: 6,
  minutesAbove: 0,
  minutesBelow: 0,
  longestGapMinutes: 5,
};

export const receive = (wanted: Wanted<'receiveBiopsy'> = {}, at = day(1, 10)): Sent =>
  sent(
    'receiveBiopsy',
    {
      itemCodes: [`${orderId}-A1-B1`, `${orderId}-A1-B2`],
      containerIntact: true,
      labelsMatch: true,
      temperature: goodRecord,
      ...wanted,
    },
    { by: actor('labTechnician'), at },
  );

export const decideIntake = (
  outcome: PayloadInput<'decideIntake'>['outcome'],
  at = day(1, 12),
): Sent => sent('decideIntake', { outcome }, { by: actor('qcApprover'), at });

export const reagents: FactsInput<'startCulture'>['reagents'] = [
  { lot: 'DMEM-01', name: 'Medium', expiresAt: '2026-12-31', contains: [] },
  { lot: 'COL-01', name: 'Collagenase', expiresAt: day(10), contains: [] },
  {
    lot: 'GEN-01',
    name: 'Medium with gentamicin',
    expiresAt: '2026-12-31',
    contains: ['gentamicin'],
  },
];

export const startCulture = (wanted: Wanted<'startCulture'> = {}, at = day(2)): Sent =>
  sent(
    'startCulture',
    {
      method: 'enzymatic',
      incubator: 'INC-1',
      outputs: [{ vesselType: 'T25', count: 2, seededLiveCellsEach: 50_000 }],
      reagentLots: ['DMEM-01'],
      ...wanted,
    },
    { by: actor('labTechnician'), at, facts: { reagents } },
  );

/** `F01` and so on, as the codes of this order's vessels of the first attempt. */
export const vessel = (...numbers: readonly number[]): string[] =>
  numbers.map((n) => `${orderId}-A1-F${String(n).padStart(2, '0')}`);

export const feed = (vessels: readonly number[], at: string, mediumLot = 'DMEM-01'): Sent =>
  sent(
    'feedCulture',
    { vessels: vessel(...vessels), mediumLot, volumeMl: 20 },
    { by: actor('labTechnician'), at, facts: { reagents } },
  );

export const observe = (
  confluence: Readonly<Record<number, number>>,
  at: string,
  suspicion: 'none' | 'turbid' | 'particles' | 'fungal' = 'none',
): Sent =>
  sent(
    'observeCulture',
    {
      observations: Object.entries(confluence).map(([n, confluencePercent]) => ({
        vessel: vessel(Number(n)).join(''),
        confluencePercent,
        morphology: 'typical',
        suspicion,
      })),
    },
    { by: actor('labTechnician'), at },
  );

export const passage = (wanted: Wanted<'passageCulture'> = {}, at = day(8)): Sent =>
  sent(
    'passageCulture',
    {
      inputs: vessel(1, 2),
      liveCells: 4_000_000,
      viabilityPercent: 97,
      outputs: [{ vesselType: 'T175', count: 4, seededLiveCellsEach: 500_000 }],
      reagentLots: [],
      ...wanted,
    },
    { by: actor('labTechnician'), at, facts: { reagents } },
  );

export const harvest = (wanted: Wanted<'harvestCulture'> = {}, at = day(30)): Sent =>
  sent(
    'harvestCulture',
    { inputs: vessel(1, 2), liveCells: 120_000_000, viabilityPercent: 97, ...wanted },
    { by: actor('labTechnician'), at },
  );

type Prescribed = Parameters<typeof anOrder>[0];

export const collectedOrder = (wanted?: Prescribed, protocol?: Protocol): PlacedOrder =>
  witnessed(after(anOrder(wanted, protocol), collect()));
export const orderInTransit = (wanted?: Prescribed, protocol?: Protocol): PlacedOrder =>
  after(collectedOrder(wanted, protocol), dispatch());
export const receivedOrder = (wanted?: Prescribed, protocol?: Protocol): PlacedOrder =>
  witnessed(after(orderInTransit(wanted, protocol), receive()));
export const acceptedOrder = (wanted?: Prescribed, protocol?: Protocol): PlacedOrder =>
  after(receivedOrder(wanted, protocol), decideIntake('accept'));
/** Two T25 (F01, F02) since day 2, 50,000 live cells each. */
export const culturingOrder = (wanted?: Prescribed, protocol?: Protocol): PlacedOrder =>
  witnessed(after(acceptedOrder(wanted, protocol), startCulture()));
/** Harvested on day 30 with 120 million live cells at 97 %. */
export const harvestedOrder = (wanted?: Prescribed, protocol?: Protocol): PlacedOrder =>
  after(culturingOrder(wanted, protocol), harvest());
