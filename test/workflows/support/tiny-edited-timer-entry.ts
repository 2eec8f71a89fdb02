import { ownRules, tinyWorkflow } from './tiny-workflow.js';

/** Somebody gave every deadline an hour more. */
export const tiny = tinyWorkflow({
  ...ownRules,
  deadlineOf: (dueAt) => new Date(Date.parse(dueAt) + 3_600_000).toISOString(),
});
