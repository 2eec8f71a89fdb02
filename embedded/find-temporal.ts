import { findProgram } from './find-program.js';
import { TEMPORAL_CLI, TEMPORAL_TEST_SERVER } from './pinned-programs.js';
import { downloadWithSdk } from './sdk-download.js';

type Search = { readonly dataFolder: string; readonly say?: (line: string) => void };

/** The path of the Temporal command line tool, which contains the development server. */
export function findTemporal(search: Search): Promise<string> {
  return findProgram(TEMPORAL_CLI, search, (cache) => downloadWithSdk('dev-server', cache));
}

/** The path of the time-skipping test server, which only the tests need. */
export function findTestServer(search: Search): Promise<string> {
  return findProgram(TEMPORAL_TEST_SERVER, search, (cache) =>
    downloadWithSdk('time-skipping', cache),
  );
}
