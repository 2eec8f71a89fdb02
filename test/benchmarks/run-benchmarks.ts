import { cpus, loadavg } from 'node:os';
import { toldBy } from '../../worker/replay/history.js';
import { buildBundle } from '../../worker/bundle.js';
import {
  measured,
  noFigures,
  percentile,
  ratiosOf,
  rounded,
  say,
  type Figures,
} from './figures.js';
import { measureLists } from './measure-list.js';
import { measureOurs } from './measure-ours.js';
import { liveStandardPatient, replayMs, type Patient } from './measures/patient.js';
import { webInitialJsGzipKiB } from './measures/web.js';
import { measureNaive } from './naive/measure-naive.js';
import { startServers } from './servers.js';
import { fullSizes, quickSizes } from './sizes.js';

/**
 * Measures everything on servers of its own and prints one JSON object as the last line. Answers the exit code: 0 when
 * every figure was measured.
 */
export async function runBenchmarks({ isQuick }: { readonly isQuick: boolean }): Promise<number> {
  const sizes = isQuick ? quickSizes : fullSizes;
  say(
    `load of the machine before: ${loadavg()
      .map((load) => load.toFixed(1))
      .join(' ')}`,
  );
  const servers = await startServers(say);
  try {
    const ours = await measured('Dermaline', () => measureOurs(servers, sizes));
    const list = await measured('lists', () => measureLists(servers, sizes));
    const patient = await measured('a standard patient, months with every timer', () =>
      liveStandardPatient(servers.testServerPath),
    );
    const commands = patient
      ? toldBy(patient.history).filter(({ asked }) => asked.kind === 'commandTaken').length
      : 75;
    const naive = await measured('the naive process', () => measureNaive(servers, sizes, commands));
    const kib = await measured('first load of the console', async () => webInitialJsGzipKiB());
    const figures: Figures = {
      ...(ours ?? noFigures),
      ...(await figuresOfPatient(patient, sizes.replays)),
      listMsP95: list ? rounded(percentile(list, 0.95)) : null,
      webInitialJsGzipKiB: kib === undefined ? null : rounded(kib),
    };
    const theirs = naive ?? noFigures;
    const conditions = {
      at: new Date().toISOString(),
      cores: cpus().length,
      node: process.version,
      isQuick,
      loadAfter: rounded(loadavg()[0] ?? 0),
    };
    const report = { ...figures, naive: theirs, ratios: ratiosOf(figures, theirs), conditions };
    process.stdout.write(`${JSON.stringify(report)}\n`);
    return Object.values(figures).includes(null) ? 1 : 0;
  } finally {
    await servers.remove();
  }
}

async function figuresOfPatient(
  patient: Patient | undefined,
  replays: number,
): Promise<Partial<Figures>> {
  if (!patient) return {};
  const milliseconds = await measured('replays of the patient', async () =>
    replayMs(patient.history, (await buildBundle()).code, replays),
  );
  return {
    eventsPerOrder: patient.events,
    historyBytesPerOrder: patient.bytes,
    replayMsPerOrder: milliseconds ? rounded(percentile(milliseconds, 0.5)) : null,
  };
}
