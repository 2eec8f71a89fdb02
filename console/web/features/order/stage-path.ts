import { openStages, type Stage } from '../../../../domain/order/sections.js';

export type StageStep = { readonly stage: Stage; readonly position: 'done' | 'here' | 'ahead' };

/** The stages as steps from the prescription to the end, and where the order stands; a stopped order ends there. */
export function stagePath(stage: Stage): readonly StageStep[] {
  const ended = stage === 'completed' || stage === 'stopped';
  const way: readonly Stage[] = ended ? [...openStages, stage] : [...openStages, 'completed'];
  const here = way.indexOf(stage);
  return way.map((each, i) => ({
    stage: each,
    position: i === here ? 'here' : i < here ? 'done' : 'ahead',
  }));
}
