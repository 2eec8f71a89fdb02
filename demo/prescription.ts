import type * as z from 'zod';
import type { placeOrder } from '../domain/order/commands/prescription/place-order.js';
import type { House } from './clinic.js';
import type { Story } from './story.js';

/** The form of a new order. */
export const prescription = (
  { patientId, prescription: wanted }: Story,
  { protocolCode, laboratorySiteId }: House,
): z.input<ReturnType<typeof placeOrder.payload>> => ({
  patientId,
  protocolCode,
  laboratorySiteId,
  indication: wanted.indication,
  areas: [...wanted.areas],
  sessions: wanted.sessions,
  mlPerSession: wanted.mlPerSession,
  allergies: [...wanted.allergies],
  contraindications: [],
  consents: ['collection', 'treatment', 'storage'],
});
