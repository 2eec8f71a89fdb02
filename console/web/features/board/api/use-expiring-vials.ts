import { useInfiniteQuery } from '@tanstack/react-query';
import type { ExpiringVial, Page } from '../../../../contract/reads.js';
import { call } from '../../../api/http.js';
import { keys } from '../../../api/keys.js';

/** Vials that can still be used and expire soon, the first to expire first, page after page. */
export const useExpiringVials = () =>
  useInfiniteQuery({
    queryKey: keys.expiringVials(),
    queryFn: ({ pageParam, signal }) => {
      const query = new URLSearchParams({
        limit: '100',
        ...(pageParam ? { after: pageParam } : {}),
      });
      return call<Page<ExpiringVial>>('listExpiringVials', { query, signal });
    },
    initialPageParam: firstPage(),
    getNextPageParam: (page) => page.next,
  });

const firstPage = (): string | null => null;
