import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { BoardOrder, Page } from '../../../../contract/reads.js';
import { call } from '../../../api/http.js';
import { keys } from '../../../api/keys.js';
import { boardQuery, type BoardFilters } from '../filters.js';

/** Open orders that fit the filters, page after page. */
export const useBoard = (filters: BoardFilters) =>
  useInfiniteQuery({
    queryKey: keys.board(boardQuery(filters, null).toString()),
    queryFn: ({ pageParam, signal }) =>
      call<Page<BoardOrder>>('listOrders', { query: boardQuery(filters, pageParam), signal }),
    initialPageParam: firstPage(),
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });

const firstPage = (): string | null => null;
