import { qcTests } from '../../domain/quality/qc-tests.js';
import { shifts } from '../habits.js';
import { act, atDesk, within } from './act.js';

/** A failed result is looked into for days; three in ten turn out to be a mistake of the laboratory. */
export const closeOosInvestigation = act('closeOosInvestigation', {
  when: atDesk([30, 150]),
  fill({ task, story, chance }) {
    const [sampleCode = '', name] = task.subject.split(' ');
    const test = qcTests.find((each) => each === name);
    const isMistake = story.fate !== 'mycoplasma' && chance.fork('mistake').happens(0.3);
    return (
      test && {
        payload: {
          sampleCode,
          test,
          investigationOutcome: isMistake ? 'labError' : 'confirmed',
        },
        notes: { explanation: isMistake ? 'The control had failed.' : 'No error found.' },
      }
    );
  },
});

/** The clinician calls the patient the same day. */
export const acknowledgeLatePositive = act('acknowledgeLatePositive', {
  when: within([1, 8], shifts.clinic, 'clinic'),
  fill({ state, task }) {
    const found = state.latePositives?.find(
      ({ acknowledged, sampleCode, test }) =>
        !acknowledged && task.subject === `${sampleCode} ${test}`,
    );
    return found && { payload: { latePositiveId: found.latePositiveId } };
  },
});

/** The clinician reads what was corrected the same day. */
export const acknowledgeChangedEvidence = act('acknowledgeChangedEvidence', {
  when: within([1, 8], shifts.clinic, 'clinic'),
  fill({ state }) {
    const open = state.changedEvidence?.find(({ acknowledged }) => !acknowledged);
    return open && { payload: { evidenceId: open.evidenceId } };
  },
});

export const reviewFinalSterility = act('reviewFinalSterility', {
  when: atDesk([3, 26]),
  fill: () => ({ payload: {} }),
});

export const confirmFinalRelease = act('confirmFinalRelease', {
  when: atDesk([3, 30]),
  fill: () => ({ payload: {} }),
});
