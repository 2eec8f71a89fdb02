import { ownRules, tinyWorkflow } from './tiny-workflow.js';

/** Somebody took an hour off every deadline. */
export const tiny = tinyWorkflow({
  ...ownRules,
  deadlineOf: (dueAt) => new Date(Date.parse(dueAt) - 3_600_000).toISOString(),
});
