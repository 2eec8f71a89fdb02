import * as z from 'zod';
import { readScan } from '../../../identity/chain-of-identity.js';
import { happened, refuse } from '../../../refusal.js';
import { hasCome } from '../../../schedule/instants.js';
import { blockedProduct } from '../../blocked.js';
import { decidedAt } from '../../decided-at.js';
import { defineCommand } from '../../define.js';
import { remarkSchema } from '../../schemas.js';
import { noSessionAt, productAt } from '../../sessions.js';
import { excursionRefusal, treatmentStopRefusal } from '../../treatment-stops.js';
import type { SessionProduct } from '../../state.js';

const confirmable = ['atClinic', 'identityConfirmed'] as const;
const scanSchema = () => z.string().trim().min(1).max(64).meta({ widget: 'scan' });

/**
 * Container and patient are scanned side by side: both must be this order's. Each container that will be used is
 * scanned. Another person than the one who scans authorises the injection.
 */
export const confirmIdentity = defineCommand({
  type: 'confirmIdentity',
  kind: 'decision',
  during: ['treating'],
  by: ['clinicAssistant', 'clinician'],
  reads: ['sessions'],
  payload: () =>
    z.strictObject({
      sessionId: z.string().min(1).max(8).meta({ widget: 'session' }),
      containerCode: scanSchema(),
      patientCode: scanSchema(),
    }),
  notes: remarkSchema,
  offer: (state) => noSessionAt(state, confirmable) ?? treatmentStopRefusal(state),
  decide(state, sent) {
    const { sessionId, containerCode, patientCode } = sent.payload;
    const found = productAt(state, sessionId, confirmable);
    if (!found.ok) return found;
    const { product } = found.session;
    const doubted = excursionRefusal(state, sessionId) ?? blockedProduct(product);
    if (doubted) return { ok: false, refusal: doubted };
    const container = readScan(containerCode).id;
    const codes = usableContainers(product);
    if (!codes.includes(container))
      return refuse('identityMismatch', {
        slot: 'container',
        scanned: container,
        expected: codes.join(', '),
      });
    const patient = readScan(patientCode).id;
    if (patient !== state.chainOfIdentityId)
      return refuse('identityMismatch', {
        slot: 'patient',
        scanned: patient,
        expected: state.chainOfIdentityId,
      });
    if (hasCome(product.expiresAt, decidedAt(sent)))
      return refuse('productExpired', { expiredAt: product.expiresAt });
    return happened({ type: 'identityConfirmed', sessionId, container });
  },
});

/** What arrived and was not thrown away since. */
const usableContainers = ({ containers, receipt }: SessionProduct): readonly string[] =>
  containers
    .filter(({ code, status }) => status === 'released' && receipt?.containers.includes(code))
    .map(({ code }) => code);
