import * as z from 'zod';
import { instantSchema } from '../../../identifiers.js';
import { sampleCode, vialCode } from '../../../identity/codes.js';
import { happened, refuse } from '../../../refusal.js';
import { addDays, addHours, asInstant, isAfter } from '../../../schedule/instants.js';
import { timesRefusal } from '../../decided-at.js';
import { defineCommand } from '../../define.js';
import { breachEvents, type Breach } from '../../deviations.js';
import { codeSchema, liveCellsSchema, remarkSchema } from '../../schemas.js';
import { needsSerology } from '../../serology.js';
import type { StateAt, Vial } from '../../state.js';

const purposes = ['dose', 'reserve', 'test', 'retain'] as const;
type Filled = {
  readonly purpose: (typeof purposes)[number];
  readonly count: number;
  readonly ml: number;
  readonly liveCellsEach: number;
};

/** The harvest was filled into vials, labelled, counted and frozen. They stay in quarantine until certification. */
export const bankVials = defineCommand({
  type: 'bankVials',
  kind: 'fact',
  during: ['awaitingBanking'],
  by: ['labTechnician'],
  part: 'manufactured',
  secondPerson: ['labTechnician'],
  payload: () =>
    z.strictObject({
      vials: z
        .array(
          z.strictObject({
            purpose: z.enum(purposes),
            count: z.int().min(1).max(200),
            ml: z.number().positive().max(10).meta({ unit: 'mL' }),
            liveCellsEach: liveCellsSchema().positive(),
          }),
        )
        .min(1)
        .max(12)
        .meta({ widget: 'items' }),
      frozenAt: instantSchema(),
      location: codeSchema(),
      /** Stored apart from other patients' cells. */
      isolated: z.boolean().optional(),
    }),
  notes: remarkSchema,
  decide(state, sent) {
    const { vials, location } = sent.payload;
    const { harvest, attempt, orderId } = state;
    const impossible = timesRefusal(sent, harvest.harvestedAt, sent.payload.frozenAt);
    if (impossible) return { ok: false, refusal: impossible };
    const banked = vials.reduce((sum, each) => sum + each.count * each.liveCellsEach, 0);
    if (banked > harvest.liveCells)
      return refuse('moreBankedThanHarvested', { banked, harvested: harvest.liveCells });
    if (!vials.some((each) => each.purpose === 'dose')) return refuse('noDoseVials', { attempt });
    const frozenAt = asInstant(sent.payload.frozenAt);
    const bank = {
      bankedAt: sent.performedAt,
      frozenAt,
      sampleCode: sampleCode(orderId, { attempt }, 1),
      vials: labelled(state, vials, { frozenAt, location }),
    };
    return happened(
      { type: 'vialsBanked', bank },
      ...breachEvents(sent, [
        ...breaches(state, vials, frozenAt),
        ...storageBreach(state, sent.payload.isolated ?? false),
      ]),
    );
  },
});

/** Every vial with its own code, in the order of the entry. */
function labelled(
  { orderId, attempt, protocol }: StateAt<'awaitingBanking'>,
  filled: readonly Filled[],
  frozen: { readonly frozenAt: string; readonly location: string },
): readonly Vial[] {
  const expiresAt = addDays(frozen.frozenAt, protocol.bank.shelfLifeDays);
  return filled
    .flatMap((each) => Array.from({ length: each.count }, () => each))
    .map(({ purpose, ml, liveCellsEach }, i) => ({
      code: vialCode(orderId, attempt, i + 1),
      attempt,
      purpose,
      ml,
      liveCells: liveCellsEach,
      status: purpose === 'retain' ? 'retained' : 'quarantined',
      expiresAt,
      location: frozen.location,
    }));
}

/** Beside other cells may stand only what the serology released. */
function storageBreach(state: StateAt<'awaitingBanking'>, isolated: boolean): readonly Breach[] {
  const isReleased = !needsSerology(state) || state.serology?.decision?.outcome === 'release';
  return isReleased || isolated ? [] : [{ rule: 'sharedStorageBeforeSerology', scope: 'release' }];
}

function breaches(
  { harvest, protocol }: StateAt<'awaitingBanking'>,
  filled: readonly Filled[],
  frozenAt: string,
): readonly Breach[] {
  const { freezeWithinHours, testVialsMin } = protocol.bank;
  const tests = filled.filter((each) => each.purpose === 'test');
  const late = isAfter(frozenAt, addHours(harvest.harvestedAt, freezeWithinHours));
  return [
    ...(late ? [{ rule: 'frozenLate', scope: 'release' } as const] : []),
    ...(tests.reduce((sum, each) => sum + each.count, 0) < testVialsMin
      ? [{ rule: 'testVialsMissing' } as const]
      : []),
  ];
}
