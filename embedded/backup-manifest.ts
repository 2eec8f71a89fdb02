import { z } from 'zod';

/** Name of the manifest, the first file in a backup. */
export const MANIFEST = 'manifest.json';

const counts = z.object({
  orders: z.number(),
  openOrders: z.number(),
  events: z.number(),
  commands: z.number(),
  audit: z.number(),
});

/** What a backup says about itself. */
export const manifestSchema = z.object({
  format: z.literal(1),
  product: z.literal('dermaline'),
  /** When it began: everything recorded until then is in it. */
  madeAt: z.string(),
  codeVersion: z.string(),
  /** Names of the migrations its database has, in their order. */
  migrations: z.array(z.string()).min(1),
  /** The database files can be used only by this PostgreSQL on this kind of system. */
  postgres: z.string(),
  platform: z.string(),
  /** How much there was when it began. */
  counts,
});
export type Manifest = z.infer<typeof manifestSchema>;
export type Counts = z.infer<typeof counts>;
