// What `npm start` and `npm test` do first, on a clone that may have nothing installed: plain
// JavaScript and Node's own modules only.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectFolder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

const OLDEST_NODE = [20, 19];
const TSC = 'node_modules/typescript/bin/tsc';
const VITE = 'node_modules/vite/bin/vite.js';
const WEB_OPTIONS = ['--config', 'console/web/vite.config.ts', '--logLevel', 'warn'];
const LOOPBACK = ['127.0.0.1', 'localhost'];

/** Checks Node, sets the environment of everything we start, installs what package-lock.json names. */
export function setUp() {
  checkNode();
  process.chdir(projectFolder);
  process.env.TZ = 'UTC';
  for (const name of ['NO_PROXY', 'no_proxy']) process.env[name] = withLoopback(process.env[name]);
  installDependencies();
}

/** Compiles the named TypeScript projects, or all; answers whether there were no errors. */
export function compile(...projects) {
  return runSync([TSC, '-b', ...projects]);
}

/** Compiles, and builds the web page and the workflow bundle; ends the process if that fails. */
export async function build() {
  const projects = projectReferences().filter(
    (project) => !/^\.\/(test|console\/web)$/.test(project),
  );
  const program = run([TSC, '-b', ...projects]).then((compiled) => compiled && buildBundle());
  const [programBuilt, webBuilt] = await Promise.all([program, buildWeb()]);
  if (!programBuilt || !webBuilt) fail('Dermaline could not be built; the messages above say why.');
}

/** Ends the process with one sentence. */
export function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  fail(
    `Dermaline needs Node ${OLDEST_NODE.join('.')} or newer, and this is ${process.versions.node}: install a newer one (24 is recommended).`,
  );
}

/** Our own servers are never behind a proxy; gRPC reads only the name in small letters. */
function withLoopback(list = '') {
  const hosts = list.split(',').filter((host) => host !== '' && !LOOPBACK.includes(host));
  return [...hosts, ...LOOPBACK].join(',');
}

function installDependencies() {
  const stamp = path.join(projectFolder, 'node_modules', '.dermaline-installed');
  const wanted = hashOf(['package-lock.json']);
  if (readIfThere(stamp) === wanted) return;
  if (!isInstalledByHand()) {
    console.log('Installing the dependencies...');
    // Install scripts are not needed, and NODE_ENV=production must not leave out the compiler.
    if (!runNpm(['ci', '--include=dev', '--ignore-scripts', '--loglevel=error'])) {
      fail('The dependencies could not be installed; the messages of npm above say why.');
    }
  }
  writeIfAllowed(stamp, wanted);
}

/** npm writes this file at the end of an installation. */
function isInstalledByHand() {
  const end = path.join(projectFolder, 'node_modules', '.package-lock.json');
  const lock = path.join(projectFolder, 'package-lock.json');
  return existsSync(end) && statSync(end).mtimeMs >= statSync(lock).mtimeMs;
}

function runNpm(npmArguments) {
  const npm = process.env.npm_execpath;
  const [command, ...first] = npm?.endsWith('.js') ? [process.execPath, npm] : ['npm'];
  return spawnSync(command, [...first, ...npmArguments], { stdio: 'inherit' }).status === 0;
}

function buildWeb() {
  const sources = ['console/web', 'console/contract', 'domain', 'package-lock.json'];
  return onlyIfChanged('web', sources, () => {
    console.log('Building the console...');
    return run([VITE, 'build', ...WEB_OPTIONS]);
  });
}

function buildBundle() {
  const sources = ['workflows', 'domain', 'worker/bundle.ts', 'package-lock.json'];
  return onlyIfChanged('bundle', sources, () => run(['build/worker/bundle.js']));
}

/** For the slow steps, whose output nothing else writes: done only when their sources have changed. */
async function onlyIfChanged(name, sources, make) {
  const stamp = path.join(projectFolder, 'build', `.${name}-built`);
  const wanted = hashOf(sources);
  if (readIfThere(stamp) === wanted) return true;
  rmSync(stamp, { force: true });
  const isBuilt = await make();
  if (isBuilt) {
    mkdirSync(path.dirname(stamp), { recursive: true });
    writeFileSync(stamp, wanted);
  }
  return isBuilt;
}

function projectReferences() {
  const { references } = JSON.parse(
    readFileSync(path.join(projectFolder, 'tsconfig.json'), 'utf8'),
  );
  return references.map((reference) => reference.path);
}

function runSync(command) {
  return spawnSync(process.execPath, command, { stdio: 'inherit' }).status === 0;
}

function run(command) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, command, { stdio: 'inherit' });
    child.once('error', () => resolve(false));
    child.once('exit', (code) => resolve(code === 0));
  });
}

/** Over the names and contents of all files under the given paths of the project. */
function hashOf(paths) {
  const hash = createHash('sha256');
  for (const file of paths.flatMap((name) => filesUnder(path.join(projectFolder, name)))) {
    hash.update(`${path.relative(projectFolder, file)}\0`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

function filesUnder(place) {
  if (!existsSync(place)) return [];
  if (!statSync(place).isDirectory()) return [place];
  return readdirSync(place)
    .sort()
    .flatMap((name) => filesUnder(path.join(place, name)));
}

function readIfThere(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** A dependency folder of another user can be used, but not marked. */
function writeIfAllowed(file, text) {
  try {
    writeFileSync(file, text);
  } catch {
    // Then the next start looks again.
  }
}
