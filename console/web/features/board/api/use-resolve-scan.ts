import { useCallback } from 'react';
import type { ScanResult } from '../../../../contract/reads.js';
import { call, isFailure } from '../../../api/http.js';

/** Asks what a scanned or typed identifier names: the order's id, or nothing when it is unknown. */
export const useResolveScan = () =>
  useCallback(async (text: string): Promise<string | undefined> => {
    try {
      const found = await call<ScanResult>('resolveScan', { body: { code: text } });
      return found.orderId;
    } catch (error) {
      if (isFailure(error) && error.status === 404) return undefined;
      throw error;
    }
  }, []);
