import { jest } from '@jest/globals';
import { replayHistory } from '../../worker/replay/replay-history.js';
import { bundleEdited, type Edit } from './support/edited-sources.js';
import { storedHistory } from './support/histories.js';
import { quietRuntime } from './support/serve.js';

jest.setTimeout(60_000);

beforeAll(quietRuntime);

/** Where the rules after an edit leave the history of an order that lived under the rules before it. */
async function differenceAfter(edit: Edit, name: string): Promise<unknown> {
  const { code } = await bundleEdited(edit);
  return (await replayHistory(storedHistory(name), code)).difference;
}

describe('the rules of a treatment order, edited while orders run', () => {
  it('are seen when a session must be planned within 1 day and not 7', async () => {
    const edit = {
      file: 'domain/order/duties/session-steps.ts',
      from: 'addDays(since, limits.planWithinDays)',
      to: 'addDays(since, 1)',
    };
    expect(await differenceAfter(edit, 'stopped')).toMatchObject({
      history: expect.stringMatching(/^takes the command /),
      code: 'cancels a timer and arms a timer of 1 d',
    });
  });

  it('are seen when only a value of an event is another one', async () => {
    const edit = {
      file: 'domain/order/evolve/quality.ts',
      from: 'certifiedAt,\n        bank',
      to: "certifiedAt: '',\n        bank",
    };
    expect(await differenceAfter(edit, 'standard-patient')).toMatchObject({
      history: 'hands over to the activity record (releaseCertified)',
      code: 'hands over to the activity record (releaseCertified)',
      values: [expect.stringMatching(/^input\[0\]\.digest: /)],
    });
  });
});
