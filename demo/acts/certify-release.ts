import { act, atDesk } from './act.js';
import { isBlocked } from './blocked.js';

/** The qualified person certifies within a day and a half. */
export const certifyRelease = act('certifyRelease', {
  when: (situation) =>
    isBlocked(situation.state, 'release', 'material') ? undefined : atDesk([3, 30])(situation),
  fill: () => ({ payload: {} }),
});
