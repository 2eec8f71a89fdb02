import { mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { TEMPORAL_CLI } from './pinned-programs.js';

/**
 * Lets the SDK download the server from Temporal's own site, which needs the open internet.
 * The SDK only downloads in order to start: so it is started once and stopped again.
 */
export async function downloadWithSdk(
  kind: 'dev-server' | 'time-skipping',
  cache: string,
): Promise<{ path: string } | { why: string }> {
  const folder = path.join(cache, `sdk-${kind}`);
  mkdirSync(folder, { recursive: true });
  const found = programIn(folder);
  if (found !== undefined) return { path: found };
  try {
    const { TestWorkflowEnvironment } = await import('@temporalio/testing');
    const environment =
      kind === 'dev-server'
        ? await TestWorkflowEnvironment.createLocal({ server: { executable: download(folder) } })
        : await TestWorkflowEnvironment.createTimeSkipping({
            server: { executable: { type: 'cached-download', downloadDir: folder } },
          });
    await environment.teardown();
    const program = programIn(folder);
    return program === undefined ? { why: 'its own download left no program' } : { path: program };
  } catch {
    return { why: 'it could not be downloaded from temporal.io either' };
  }
}

function download(folder: string) {
  return {
    type: 'cached-download',
    downloadDir: folder,
    version: `v${TEMPORAL_CLI.version}`,
  } as const;
}

function programIn(folder: string): string | undefined {
  const name = readdirSync(folder).find((file) => file.startsWith('temporal'));
  return name === undefined ? undefined : path.join(folder, name);
}
