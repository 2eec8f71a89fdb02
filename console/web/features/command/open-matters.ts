import type { Contamination } from '../../../../domain/order/culture-care.js';
import type { ChangedEvidence, LatePositive } from '../../../../domain/order/oversight.js';
import type {
  AdverseEvent,
  Deviation,
  Excursion,
  Hold,
  PlacedOrder,
  Unwitnessed,
} from '../../../../domain/order/state.js';

export type OpenMatter =
  | { readonly kind: 'deviation'; readonly id: string; readonly matter: Deviation }
  | { readonly kind: 'hold'; readonly id: string; readonly matter: Hold }
  | { readonly kind: 'awaited'; readonly id: string; readonly matter: Unwitnessed }
  | { readonly kind: 'excursion'; readonly id: string; readonly matter: Excursion }
  | { readonly kind: 'adverseEvent'; readonly id: string; readonly matter: AdverseEvent }
  | { readonly kind: 'latePositive'; readonly id: string; readonly matter: LatePositive }
  | { readonly kind: 'changedEvidence'; readonly id: string; readonly matter: ChangedEvidence }
  | { readonly kind: 'contamination'; readonly id: string; readonly matter: Contamination };

/**
 * What of an order is still open and can be settled by a form: deviations, holds, facts without a second person,
 * shipments in doubt, adverse events, contaminations that stand.
 */
export function openMatters(
  widget: string | undefined,
  state: PlacedOrder | null,
): readonly OpenMatter[] {
  switch (state ? widget : undefined) {
    case 'deviation':
      return (state?.deviations ?? [])
        .filter((deviation) => deviation.status === 'open')
        .map((matter) => ({ kind: 'deviation', id: matter.deviationId, matter }));
    case 'hold':
      return (state?.holds ?? []).map((matter) => ({ kind: 'hold', id: matter.holdId, matter }));
    case 'awaited':
      return (state?.unwitnessed ?? []).map((matter) => ({
        kind: 'awaited',
        id: matter.awaited,
        matter,
      }));
    case 'excursion':
      return (state?.excursions ?? [])
        .filter((excursion) => excursion.decision === undefined)
        .map((matter) => ({ kind: 'excursion', id: matter.excursionId, matter }));
    case 'adverseEvent':
      return (state?.adverseEvents ?? [])
        .filter((event) => event.reviewedAt === undefined)
        .map((matter) => ({ kind: 'adverseEvent', id: matter.adverseEventId, matter }));
    case 'latePositive':
      return (state?.latePositives ?? []).map((matter) => ({
        kind: 'latePositive',
        id: matter.latePositiveId,
        matter,
      }));
    case 'contamination':
      return (state?.culture?.contaminations ?? [])
        .filter(({ withdrawnAt }) => withdrawnAt === undefined)
        .map((matter) => ({ kind: 'contamination', id: matter.contaminationId, matter }));
    case 'changedEvidence':
      return (state?.changedEvidence ?? [])
        .filter(({ acknowledged }) => !acknowledged)
        .map((matter) => ({ kind: 'changedEvidence', id: matter.evidenceId, matter }));
    default:
      return [];
  }
}
