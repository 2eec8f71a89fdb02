import * as z from 'zod';
import { evidenceRefusal, requiredFor } from '../../../quality/panel-status.js';
import { happened, refusal, refuse, type Refusal } from '../../../refusal.js';
import { defineCommand } from '../../define.js';
import { holdRefusal } from '../../deviations.js';
import { bankPanel, sessionPanel } from '../../evidence.js';
import { investigationRefusal } from '../../investigations.js';
import { codeSchema, explanationSchema } from '../../schemas.js';
import type { PlacedOrder } from '../../state.js';

/**
 * The qualified person frees vials that a late positive had blocked, and containers that were filled from such vials,
 * once every failure has been investigated and the bank's own evidence is as it was at its certification. A container
 * whose own product failed a test stays blocked. The hold on the treatment is released apart from it.
 */
export const unblockVials = defineCommand({
  type: 'unblockVials',
  kind: 'decision',
  during: ['treating', 'followUp', 'awaitingDisposition'],
  by: ['qualifiedPerson'],
  signature: 'certified',
  part: 'certified',
  reads: ['quality', 'bank', 'sessions', 'interruptions'],
  payload: () =>
    z
      .strictObject({
        vialCodes: z.array(codeSchema()).max(200).meta({ widget: 'blockedVials' }),
        blockedContainers: z
          .array(codeSchema())
          .max(40)
          .optional()
          .meta({ widget: 'blockedContainers' }),
      })
      .refine((named) => named.vialCodes.length + (named.blockedContainers?.length ?? 0) > 0, {
        path: ['vialCodes'],
      }),
  notes: explanationSchema,
  offer(state) {
    const { bank, sessions, stage } = state;
    const isBlocked = ({ status }: { readonly status: string }) => status === 'blocked';
    const containers = sessions.flatMap(({ product }) => product?.containers ?? []);
    if (!bank || ![...bank.vials, ...containers].some(isBlocked))
      return refusal('noVialBlocked', { stage });
    return (
      investigationRefusal(state) ??
      evidenceRefusal(requiredFor(bankPanel({ ...state, bank }), 'bankRelease')) ??
      holdRefusal(state, 'release', 'material')
    );
  },
  decide(state, { payload }) {
    const vials = [...new Set(payload.vialCodes)];
    const containers = [...new Set(payload.blockedContainers ?? [])];
    for (const code of vials) {
      const vial = state.bank?.vials.find((each) => each.code === code);
      if (!vial) return refuse('unknownVial', { code });
      if (vial.status !== 'blocked') return refuse('vialNotBlocked', { code, status: vial.status });
    }
    for (const code of containers) {
      const refused = containerRefusal(state, code);
      if (refused) return { ok: false, refusal: refused };
    }
    return happened({
      type: 'vialsUnblocked',
      vials,
      ...(containers.length > 0 ? { containers } : {}),
    });
  },
});

/** A container that is not there or not blocked, or whose own product failed: an investigation does not make it good. */
function containerRefusal(state: PlacedOrder, code: string): Refusal | undefined {
  const product = state.sessions
    .flatMap((session) => session.product ?? [])
    .find(({ containers }) => containers.some((each) => each.code === code));
  const container = product?.containers.find((each) => each.code === code);
  if (!product || !container) return refusal('unknownContainer', { code });
  if (container.status !== 'blocked') return refusal('containerNotBlocked', { code });
  const failed = sessionPanel(state, product).find(({ last }) => last === 'fail');
  return failed && refusal('resultFailed', { test: failed.test });
}
