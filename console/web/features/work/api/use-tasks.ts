import { useInfiniteQuery } from '@tanstack/react-query';
import type { Page, WorkItem } from '../../../../contract/reads.js';
import { call } from '../../../api/http.js';
import { keys } from '../../../api/keys.js';

/** Tasks of my roles and sites, due first, page after page. */
export const useTasks = () =>
  useInfiniteQuery({
    queryKey: keys.tasks(),
    queryFn: ({ pageParam, signal }) => {
      const query = new URLSearchParams({ limit: '100' });
      if (pageParam) query.set('after', pageParam);
      return call<Page<WorkItem>>('listTasks', { query, signal });
    },
    initialPageParam: firstPage(),
    getNextPageParam: (page) => page.next,
  });

const firstPage = (): string | null => null;
