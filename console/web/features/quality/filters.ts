import {
  matterGrades,
  matterKinds,
  type MatterGrade,
  type MatterKind,
} from '../../../../domain/order/matter.js';
import { matterViews, type MatterView } from '../../../contract/matter-views.js';

export type QualityFilters = {
  readonly view: MatterView;
  readonly kind: MatterKind | null;
  readonly grade: MatterGrade | null;
  readonly site: string | null;
  readonly mine: boolean;
  readonly search: string;
};

/** Occurrences asked for at once. */
const pageSize = 40;

/** The filters an address names; unknown values are as if they were not there. */
export function readFilters(params: URLSearchParams): QualityFilters {
  const known = <T extends string>(all: readonly T[], name: string): T | null =>
    all.find((each) => each === params.get(name)) ?? null;
  return {
    view: known(matterViews, 'view') ?? 'open',
    kind: known(matterKinds, 'kind'),
    grade: known(matterGrades, 'class'),
    site: params.get('site'),
    mine: params.get('mine') === 'true',
    search: params.get('q') ?? '',
  };
}

/** The address of filters; what is not set is not written. */
export function writeFilters({
  view,
  kind,
  grade,
  site,
  mine,
  search,
}: QualityFilters): URLSearchParams {
  const params = new URLSearchParams();
  if (view !== 'open') params.set('view', view);
  if (kind) params.set('kind', kind);
  if (grade) params.set('class', grade);
  if (site) params.set('site', site);
  if (mine) params.set('mine', 'true');
  if (search.trim()) params.set('q', search.trim());
  return params;
}

/** What the server is asked: the address, and which page. */
export function qualityQuery(filters: QualityFilters, after: string | null): URLSearchParams {
  const query = writeFilters(filters);
  query.set('limit', String(pageSize));
  if (after) query.set('after', after);
  return query;
}

/** True when nothing but the view narrows the list. */
export const isUnfiltered = (filters: QualityFilters): boolean =>
  writeFilters({ ...filters, view: 'open' }).size === 0;

/** The filters that narrow the list, taken away. */
export const unfiltered = { kind: null, grade: null, site: null, mine: false, search: '' } as const;
