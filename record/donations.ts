import { sql } from 'kysely';
import { donationNumber } from '../domain/identity/donation-number.js';
import type { Executor } from './database.js';

/** A new donation identification number (ISBT 128), never given before; its year is that of the clinic's present. */
export async function mintDonationNumber(db: Executor): Promise<string> {
  const { facility, year, sequence } = await mint(db, 'donation_numbers');
  return donationNumber({ facility, year, sequence });
}

export type Minted = {
  readonly facility: string;
  readonly year: number;
  readonly sequence: number;
};

/** The next number of a sequence, with the facility and the year it is given in. Numbers may be left out, never used twice. */
export async function mint(
  db: Executor,
  sequence: 'order_numbers' | 'donation_numbers',
): Promise<Minted> {
  const { rows } = await sql<Minted>`
    SELECT facility, nextval(${sequence}::regclass)::integer AS sequence,
      extract(year FROM coalesce(stepped_now, clock_timestamp()) AT TIME ZONE 'UTC')::integer AS year
    FROM installation`.execute(db.kysely);
  const [minted] = rows;
  if (!minted) throw new Error('the row of the installation is missing');
  return minted;
}
