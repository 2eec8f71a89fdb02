import { recordCollection } from '../../../domain/order/commands/collection/record-collection.js';
import { mintDonationNumber } from '../../../record/donations.js';
import { loaderFor } from './loader.js';

/** Every donation gets a number of its own; one that is not used after all is never given again. */
export const recordCollectionFacts = loaderFor(recordCollection, async (_payload, { db }) => ({
  donationNumber: await mintDonationNumber(db),
}));
