import { ownRules, tinyWorkflow } from './tiny-workflow.js';

/** Somebody made a decision impossible that orders have already taken. */
export const tiny = tinyWorkflow({ ...ownRules, impossible: ['approve'] });
