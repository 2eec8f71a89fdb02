import { findTemporal } from './find-temporal.js';
import { reachTemporal } from './ready-temporal.js';
import { SEARCH_ATTRIBUTES } from './search-attributes.js';
import type { Settings } from './settings.js';
import { startPostgres, type RunningPostgres } from './start-postgres.js';
import { startTemporal, type RunningTemporal } from './start-temporal.js';
import type { Supervisor } from './supervise.js';

type Place = { readonly settings: Settings; readonly supervisor: Supervisor };

/** The database that is named in the settings, or the embedded one. */
export async function provideDatabase({
  settings,
  supervisor,
}: Place): Promise<{ readonly appUrl: string; readonly ownerUrl: string }> {
  if (settings.database !== undefined) return settings.database;
  return supervisor.keep<RunningPostgres>({
    title: 'PostgreSQL',
    start: (previous) =>
      startPostgres({ dataFolder: settings.dataFolder, ...portOf(previous?.ownerUrl) }),
  });
}

/** The address of the Temporal server that is named in the settings, or of the embedded one. */
export async function provideTemporal({ settings, supervisor }: Place): Promise<string> {
  const { dataFolder, namespace, temporalAddress } = settings;
  if (temporalAddress !== undefined) {
    await reachTemporal(temporalAddress);
    return temporalAddress;
  }
  const cliPath = await findTemporal({ dataFolder });
  const needs = { dataFolder, cliPath, namespace, searchAttributes: SEARCH_ATTRIBUTES };
  const temporal = await supervisor.keep<RunningTemporal>({
    title: 'Temporal',
    start: (previous) =>
      startTemporal({ ...needs, ...portOf(previous && `http://${previous.address}`) }),
  });
  return temporal.address;
}

/** A server that is started again must be where its clients look for it. */
function portOf(url: string | undefined): { port?: number } {
  return url === undefined ? {} : { port: Number(new URL(url).port) };
}
