/** Contaminated vessels of a culture, their siblings, and what other orders must know. */
import type { Contamination } from './culture-care.js';
import type { Breach } from './deviations.js';
import type { Happened } from './events.js';
import type { OrderId } from '../identifiers.js';
import type { SharedRisk } from './oversight.js';
import type { Culture, Harvest, Observation, PlacedOrder, Vessel } from './state.js';
import { isBefore } from '../schedule/instants.js';
import { namesOf } from './vessels.js';

/** The contamination that quality assurance has not decided on. */
export const undecidedContamination = (culture: Culture | undefined): Contamination | undefined =>
  culture?.contaminations?.find(
    ({ decision, withdrawnAt }) => decision === undefined && withdrawnAt === undefined,
  );

/** Codes of all vessels that were reported as contaminated. */
const contaminatedCodes = ({ contaminations = [] }: Culture): readonly string[] =>
  contaminations.flatMap(({ vessels }) => vessels);

/** What was noticed about a vessel when it was looked at last; nothing when it looked clean or was not looked at. */
export function suspicionOf(
  { observations }: Pick<Culture, 'observations'>,
  code: string,
): Exclude<Observation['suspicion'], 'none'> | undefined {
  const last = [...observations].reverse().find(({ vessel }) => vessel === code);
  return last && last.suspicion !== 'none' ? last.suspicion : undefined;
}

/** True for a vessel that was reported as contaminated. */
export const isContaminated = (culture: Culture, code: string): boolean =>
  contaminatedCodes(culture).includes(code);

/** Why a vessel is not like the others: contaminated, or what was noticed about it last. */
export const doubtAbout = (culture: Culture, code: string): VesselDoubt | undefined =>
  isContaminated(culture, code) ? 'contaminated' : suspicionOf(culture, code);
export type VesselDoubt = 'contaminated' | Exclude<Observation['suspicion'], 'none'>;

/** Cells of a contaminated vessel must not go on. */
export function contaminatedBreach(culture: Culture, inputs: readonly Vessel[]): readonly Breach[] {
  const codes = contaminatedCodes(culture);
  const used = inputs.filter(({ code }) => codes.includes(code));
  return used.length > 0
    ? [{ rule: 'contaminatedVesselUsed', scope: 'release', subject: namesOf(used) }]
    : [];
}

/** What a contamination shares with other orders. */
export type SharedSource = {
  readonly contaminationId: string;
  readonly incubator: string;
  readonly reagentLots: readonly string[];
};

/**
 * What to look for in other orders after an event: those that stood in this incubator or got one of these lots are
 * flagged. Nothing for events that say nothing about others.
 */
export function sharedRiskOf({ event }: Happened): SharedSource | undefined {
  if (event.type !== 'contaminationReported') return undefined;
  const { contaminationId, incubator, reagentLots } = event;
  return { contaminationId, incubator, reagentLots };
}

/** True while a contamination of this order stands that others had to be told of. */
export const hasStandingContamination = ({ culture }: Pick<PlacedOrder, 'culture'>): boolean =>
  (culture?.contaminations ?? []).some(({ withdrawnAt }) => withdrawnAt === undefined);

/** What of that source a culture shares; nothing when it shares neither incubator nor lot. */
export function sharedBy(
  culture: Pick<Culture, 'incubator' | 'reagentLots'> | undefined,
  source: { readonly incubator?: string | undefined; readonly reagentLots: readonly string[] },
): { readonly incubator?: string; readonly reagentLots: readonly string[] } | undefined {
  if (!culture) return undefined;
  const reagentLots = source.reagentLots.filter((lot) => culture.reagentLots.includes(lot));
  const isSameIncubator = source.incubator !== undefined && source.incubator === culture.incubator;
  if (!isSameIncubator && reagentLots.length === 0) return undefined;
  return { ...(isSameIncubator ? { incubator: culture.incubator } : {}), reagentLots };
}

/** True when this order's culture still grew when the other began: only then can they have stood side by side. */
export const grewTogether = (
  { harvest }: { readonly harvest?: Pick<Harvest, 'harvestedAt'> },
  otherStartedAt: string,
): boolean => !harvest || !isBefore(harvest.harvestedAt, otherStartedAt);

/** Payload of the command that flags another order for what it shared. */
export const flagOf = (
  orderId: OrderId,
  { incubator, reagentLots }: Pick<SharedRisk, 'incubator' | 'reagentLots'>,
) => ({
  source: orderId,
  ...(incubator === undefined ? {} : { incubator }),
  reagentLots: [...reagentLots],
});
