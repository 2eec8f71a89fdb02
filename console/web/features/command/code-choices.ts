import { containersLeft } from '../../../../domain/order/containers-left.js';
import { doubtAbout, type VesselDoubt } from '../../../../domain/order/contaminated.js';
import { remainingVials } from '../../../../domain/order/remaining-material.js';
import type { Culture, PlacedOrder, Vessel, Vial } from '../../../../domain/order/state.js';
import { vesselsInUse } from '../../../../domain/order/vessels.js';

export type CodeChoice =
  | {
      readonly kind: 'vessel';
      readonly code: string;
      readonly type: string;
      readonly passage: number;
      readonly confluencePercent?: number;
      /** What was noticed about it, or that it is contaminated. */
      readonly doubt?: VesselDoubt;
    }
  | { readonly kind: 'vial'; readonly code: string; readonly vial: Vial }
  | { readonly kind: 'tube' | 'container'; readonly code: string };

/**
 * The things of this order a widget offers: vessels in use, released vials with first expiry first,
 * containers on their way, collected tubes.
 */
export function codeChoices(
  widget: string | undefined,
  state: PlacedOrder | null,
): readonly CodeChoice[] {
  if (!state) return [];
  if (widget === 'vessels') return vesselChoices(state, vesselsInUse);
  // What was meant may have left use since.
  if (widget === 'allVessels') return vesselChoices(state, ({ vessels }) => vessels);
  if (widget === 'storedVials')
    return remainingVials(state).map((vial) => ({ kind: 'vial', code: vial.code, vial }));
  if (widget === 'blockedVials')
    return (state.bank?.vials ?? [])
      .filter((vial) => vial.status === 'blocked')
      .map((vial) => ({ kind: 'vial', code: vial.code, vial }));
  if (widget === 'vials')
    return [...(state.bank?.vials ?? [])]
      .filter(
        (vial) =>
          vial.status === 'released' && (vial.purpose === 'dose' || vial.purpose === 'reserve'),
      )
      .sort(
        (a, b) =>
          a.expiresAt.localeCompare(b.expiresAt) ||
          a.purpose.localeCompare(b.purpose) ||
          a.code.localeCompare(b.code),
      )
      .map((vial) => ({ kind: 'vial', code: vial.code, vial }));
  if (widget === 'blockedContainers')
    return state.sessions
      .flatMap(({ product }) => product?.containers ?? [])
      .filter(({ status }) => status === 'blocked')
      .map(({ code }) => ({ kind: 'container', code }));
  if (widget === 'leftContainers')
    return containersLeft(state).map(({ container }) => ({
      kind: 'container',
      code: container.code,
    }));
  if (widget === 'containers')
    return state.sessions
      .filter(({ status }) => status === 'inTransit' || status === 'released')
      .flatMap(({ product }) => product?.containers ?? [])
      .map(({ code }) => ({ kind: 'container', code }));
  return (state.collection?.items ?? []).map(({ code }) => ({ kind: 'tube', code }));
}

function vesselChoices(
  { culture }: PlacedOrder,
  which: (culture: Culture) => readonly Vessel[],
): readonly CodeChoice[] {
  if (!culture) return [];
  return which(culture).map(({ code, type, passage, confluencePercent }) => {
    const doubt = doubtAbout(culture, code);
    return {
      kind: 'vessel',
      code,
      type,
      passage,
      ...(confluencePercent === undefined ? {} : { confluencePercent }),
      ...(doubt ? { doubt } : {}),
    };
  });
}
