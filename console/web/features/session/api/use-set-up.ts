import { useQuery } from '@tanstack/react-query';
import type { SetUp } from '../../../../contract/administration.js';
import { call } from '../../../api/http.js';
import { keys } from '../../../api/keys.js';

/** Is there nobody yet, so that the first administrator is to be made? */
export const useSetUp = () =>
  useQuery({
    queryKey: keys.setUp(),
    queryFn: ({ signal }) => call<SetUp>('setUp', { signal }),
  });
