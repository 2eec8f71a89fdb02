import { ownRules, tinyWorkflow } from './tiny-workflow.js';

export const tiny = tinyWorkflow(ownRules);
