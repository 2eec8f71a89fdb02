import { useCallback } from 'react';
import type { ScanResult } from '../../../../contract/reads.js';
import { call, isFailure } from '../../../api/http.js';

/** Asks what a scanned or typed identifier names; nothing when it is unknown. Throws other failures. */
export async function resolveScan(text: string): Promise<ScanResult | undefined> {
  return call<ScanResult>('resolveScan', { body: { code: text } }).catch((error: unknown) => {
    if (isFailure(error) && error.status === 404) return undefined;
    throw error;
  });
}

/** As `resolveScan`, for those who only want the order's id. */
export const useResolveScan = () =>
  useCallback(
    async (text: string): Promise<string | undefined> => (await resolveScan(text))?.orderId,
    [],
  );
