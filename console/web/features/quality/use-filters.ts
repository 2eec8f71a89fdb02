import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { readFilters, writeFilters, type QualityFilters } from './filters.js';

/** The filters live in the address, so that a view can be kept and sent. */
export function useFilters(): readonly [QualityFilters, (change: Partial<QualityFilters>) => void] {
  const [params, setParams] = useSearchParams();
  const filters = useMemo(() => readFilters(params), [params]);
  const change = useCallback(
    (part: Partial<QualityFilters>) =>
      setParams(writeFilters({ ...filters, ...part }), { replace: true }),
    [filters, setParams],
  );
  return [filters, change];
}
