import { readFileSync } from 'node:fs';

/** Which published build fits this machine, as "linux-x64" or "darwin-arm64". */
export function platformName(): string {
  return `${process.platform}-${process.arch}`;
}

/** Whether this Node runs on musl (Alpine Linux) instead of glibc. */
export function usesMusl(): boolean {
  if (process.platform !== 'linux') return false;
  try {
    return readFileSync('/proc/self/maps', 'utf8').includes('/ld-musl-');
  } catch {
    return false;
  }
}
