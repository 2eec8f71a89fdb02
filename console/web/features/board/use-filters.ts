import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { readFilters, writeFilters, type BoardFilters } from './filters.js';

/** The board's filters live in the address, so that a view can be kept and sent. */
export function useFilters(): readonly [BoardFilters, (change: Partial<BoardFilters>) => void] {
  const [params, setParams] = useSearchParams();
  const filters = useMemo(() => readFilters(params), [params]);
  const change = useCallback(
    (part: Partial<BoardFilters>) =>
      setParams(writeFilters({ ...filters, ...part }), { replace: true }),
    [filters, setParams],
  );
  return [filters, change];
}
