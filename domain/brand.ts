import type * as z from 'zod';

/** A string that only its own schema can make, so that an order id is never taken for a person id. */
export type Brand<Name extends string> = string & z.core.$brand<Name>;
