import type { Page, WorkItem } from '../../../console/contract/reads.js';

/** Answers of the API, told from errors. */
export const isWorkItemPage = (body: unknown): body is Page<WorkItem> =>
  typeof body === 'object' && body !== null && 'items' in body;
