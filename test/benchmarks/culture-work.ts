import { accepted, bodyOf, type ApiClient } from '../support/api-client.js';
import type { CultureOrder } from './orders.js';

/** Sends one command and resolves when it is confirmed: recorded, and shown in the answer. */
export type Send = (order: CultureOrder, turn: number) => Promise<{ readonly revision: number }>;

/**
 * What a technician does all day, without a signature (so without the hash of a password): looks at every vessel, feeds
 * every vessel, in turn.
 */
export const cultureWork =
  (clients: readonly ApiClient[]): Send =>
  async ({ orderId, vessels }, turn) => {
    const client = clients[turn % clients.length];
    if (!client) throw new Error('nobody is signed in');
    const body = turn % 2 === 0 ? look(vessels) : feed(vessels);
    const { revision } = accepted(await client.submit(orderId, body));
    return { revision };
  };

const look = (vessels: readonly string[]) =>
  bodyOf('observeCulture', {
    observations: vessels.map((vessel) => ({
      vessel,
      confluencePercent: 60,
      morphology: 'typical',
      suspicion: 'none',
    })),
  });

const feed = (vessels: readonly string[]) =>
  bodyOf('feedCulture', { vessels: [...vessels], mediumLot: 'DMEM-01', volumeMl: 20 });
