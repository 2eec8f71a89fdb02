import { ownRules, tinyWorkflow } from './tiny-workflow.js';

/** Somebody mixed up the verdicts in `evolve`: no command changes its kind or its order. */
export const tiny = tinyWorkflow({ ...ownRules, verdictOf: () => 'reject' });
