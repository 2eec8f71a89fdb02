import { placeOrder } from '../../../domain/order/commands/prescription/place-order.js';
import { mintOrder } from '../../../record/orders.js';
import { readPatient } from '../../../record/patients.js';
import { activeProtocol } from '../../../record/protocols.js';
import { readSite } from '../../../record/sites.js';
import { invalidRequest } from '../http/parse.js';
import { loaderFor } from './loader.js';

/**
 * The order's number and chain of identity, the protocol as approved now, both sites, and whether the patient is this
 * clinic's. A protocol or laboratory that does not exist is a wrong choice in the form.
 */
export const placeOrderFacts = loaderFor(placeOrder, async (payload, { db, person }) => {
  const [protocol, clinic, laboratory, patient] = await Promise.all([
    activeProtocol(db, payload.protocolCode),
    readSite(db, person.siteId),
    readSite(db, payload.laboratorySiteId),
    readPatient(db, payload.patientId),
  ]);
  if (!protocol)
    throw wrongChoice('payload.protocolCode', 'There is no active protocol with this code.');
  if (laboratory?.kind !== 'laboratory')
    throw wrongChoice('payload.laboratorySiteId', 'There is no laboratory with this code.');
  if (clinic?.kind !== 'clinic')
    throw wrongChoice('type', 'Orders are placed by people of a clinic.');
  return {
    ...(await mintOrder(db)),
    protocol,
    clinic: { siteId: clinic.siteId, zone: clinic.zone },
    laboratory: { siteId: laboratory.siteId, zone: laboratory.zone },
    patientAtSite: patient?.siteId === clinic.siteId,
  };
});

const wrongChoice = (path: string, message: string) => invalidRequest([{ path, message }]);
