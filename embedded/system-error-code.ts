import { isNativeError } from 'node:util/types';

/** The system's code of a failed call ("EEXIST", "EPERM"); `undefined` for any other error. */
export function systemErrorCode(error: unknown): string | undefined {
  if (!isNativeError(error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
