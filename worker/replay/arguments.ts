/** What `npm run replay` was told. */
export type ReplayArguments = {
  readonly files: readonly string[];
  readonly orderIds: readonly string[];
  /** Replay on the sources as they are, not on the version that made the history. */
  readonly againstWorkingTree: boolean;
};

export const usage = `Usage: npm run replay -- [--against] FILE… | --order ID…
  FILE       a history: temporal workflow show --output json, also gzipped
  --order    the newest run of this order, from TEMPORAL_ADDRESS or the installation of DERMALINE_DATA
  --against  on the working tree instead of the code version that made the history`;

/** Reads the command line; nothing when it makes no sense. */
export function parseArguments(given: readonly string[]): ReplayArguments | undefined {
  const files: string[] = [];
  const orderIds: string[] = [];
  let againstWorkingTree = false;
  for (let i = 0; i < given.length; i += 1) {
    const word = given[i] ?? '';
    if (word === '--against') againstWorkingTree = true;
    else if (word === '--order') {
      i += 1;
      orderIds.push(given[i] ?? '');
    } else if (word.startsWith('-')) return undefined;
    else files.push(word);
  }
  const named = [...files, ...orderIds];
  if (named.length === 0 || named.includes('')) return undefined;
  return { files, orderIds, againstWorkingTree };
}
