import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { QualityOccurrence } from '../../../../contract/quality.js';
import type { Page } from '../../../../contract/reads.js';
import { call } from '../../../api/http.js';
import { keys } from '../../../api/keys.js';
import { qualityQuery, type QualityFilters } from '../filters.js';

/** Occurrences that fit the filters, page after page. */
export const useQuality = (filters: QualityFilters) =>
  useInfiniteQuery({
    queryKey: keys.quality(qualityQuery(filters, null).toString()),
    queryFn: ({ pageParam, signal }) =>
      call<Page<QualityOccurrence>>('listQuality', {
        query: qualityQuery(filters, pageParam),
        signal,
      }),
    initialPageParam: firstPage(),
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });

const firstPage = (): string | null => null;
