import { openStages, type OpenStage } from '../../../../domain/order/sections.js';

export const exceptions = ['overdue', 'dueToday', 'awaitingDecision', 'onHold'] as const;
export type Exception = (typeof exceptions)[number];
export type BoardFilters = {
  readonly stages: readonly OpenStage[];
  readonly exception: Exception | null;
  readonly site: string | null;
  readonly protocol: string | null;
  readonly search: string;
  readonly layout: 'lanes' | 'table';
  /** The vials that expire soon instead of the orders. */
  readonly vials: boolean;
};

/** Orders asked for at once. */
const pageSize = 60;

/** The filters an address names; unknown values are as if they were not there. */
export function readFilters(params: URLSearchParams): BoardFilters {
  const exception = params.get('exception');
  return {
    stages: openStages.filter((stage) => params.getAll('stage').includes(stage)),
    exception: exceptions.find((each) => each === exception) ?? null,
    site: params.get('site'),
    protocol: params.get('protocol'),
    search: params.get('q') ?? '',
    layout: params.get('view') === 'table' ? 'table' : 'lanes',
    vials: params.get('show') === 'vials',
  };
}

/** The address of filters; what is not set is not written. */
export function writeFilters(filters: BoardFilters): URLSearchParams {
  const params = listQuery(filters);
  if (filters.layout === 'table') params.set('view', 'table');
  if (filters.vials) params.set('show', 'vials');
  return params;
}

/** What the server is asked; the layout is the browser's own business. */
export function boardQuery(filters: BoardFilters, after: string | null): URLSearchParams {
  const query = listQuery(filters);
  query.set('limit', String(pageSize));
  if (after) query.set('after', after);
  return query;
}

/** True when nothing narrows the board. */
export const isUnfiltered = (filters: BoardFilters): boolean => listQuery(filters).size === 0;

function listQuery({ stages, exception, site, protocol, search }: BoardFilters): URLSearchParams {
  const query = new URLSearchParams();
  for (const stage of stages) query.append('stage', stage);
  if (exception) query.set('exception', exception);
  if (site) query.set('site', site);
  if (protocol) query.set('protocol', protocol);
  if (search.trim()) query.set('q', search.trim());
  return query;
}
