import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/**
 * The parts of the built program that start-up calls. They are loaded when they are needed, so that
 * the servers can also be started without them (for tests).
 */
const migrateSchema = z.object({
  migrate: z.custom<(input: { ownerUrl: string }) => Promise<unknown>>(isFunction),
});
const seedSchema = z.object({
  seed: z.custom<(input: SeedInput) => Promise<unknown>>(isFunction),
});
const seedResultSchema = z.object({
  accounts: z.array(
    z.object({ email: z.string(), password: z.string(), roles: z.array(z.string()) }),
  ),
  /** While there is nobody: with which the first administrator is made. */
  setUpCode: z.string().optional(),
});

export type SeedInput = { readonly databaseUrl: string; readonly dataFolder: string };
export type Seeded = z.infer<typeof seedResultSchema>;

/** Brings the database to the newest schema. */
export async function migrateDatabase(ownerUrl: string): Promise<void> {
  const { migrate } = migrateSchema.parse(await importBuilt('../record/migrate.js'));
  await migrate({ ownerUrl });
}

/** Makes the demonstration's reference data and people where they are wanted; answers the people, or the set-up code. */
export async function seedDemonstration(input: SeedInput): Promise<Seeded> {
  const { seed } = seedSchema.parse(await importBuilt('../console/server/seed.js'));
  return seedResultSchema.parse(await seed(input));
}

/** The path of one of our built programs, named relative to `build/embedded/`. */
export function builtProgram(relative: string): string {
  return fileURLToPath(new URL(relative, import.meta.url));
}

/** A computed name: the compiler must not follow it, or these parts could not be built alone. */
function importBuilt(relative: string): Promise<unknown> {
  return import(new URL(relative, import.meta.url).href);
}

function isFunction(value: unknown): boolean {
  return typeof value === 'function';
}
