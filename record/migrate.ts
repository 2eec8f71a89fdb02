export type MigrateOptions = { readonly ownerUrl: string; readonly appRole?: string };

export async function migrate(_options: MigrateOptions): Promise<void> {
  throw new Error('not written yet');
}
