import { openRehearsal } from '../../workflows/rehearsal.js';
import { sentTo } from './support/messages.js';
import { tinyProcess, type TinyProcess } from './support/tiny-process.js';

const now = '2026-03-02T08:00:00.000Z';
const later = '2026-03-02T08:00:00.001Z';
const rules = tinyProcess({
  verdictOf: (verdict) => verdict,
  deadlineOf: (dueAt) => dueAt,
  impossible: [],
});

/** A rehearsal of rules that count how often they are asked to decide. */
function counted() {
  let decisions = 0;
  const process: TinyProcess = {
    ...rules,
    decide(state, sent) {
      decisions += 1;
      return rules.decide(state, sent);
    },
  };
  return { ...openRehearsal(process), decisions: () => decisions };
}

describe('a command that was rehearsed', () => {
  it('is performed as it was rehearsed, without deciding again', () => {
    const { rehearse, perform, decisions } = counted();
    const [state, sent] = [rules.start('one'), sentTo('open', { at: now })];
    const done = rehearse(state, sent, now);
    // Validator and handler each get a copy of the message of their own.
    expect(perform(state, structuredClone(sent), now)).toBe(done);
    expect(decisions()).toBe(1);
  });

  it('is performed once only: the next time it is decided anew', () => {
    const { rehearse, perform, decisions } = counted();
    const [state, sent] = [rules.start('one'), sentTo('open', { at: now })];
    rehearse(state, sent, now);
    perform(state, sent, now);
    perform(state, sent, now);
    expect(decisions()).toBe(2);
  });

  it.each([
    ['on another state', { ...rules.start('one') }, {}, now],
    ['at another time', undefined, {}, later],
    ['with another content', undefined, { hash: 'other' }, now],
    ['under another id', undefined, { commandId: sentTo('open').commandId }, now],
  ])('is decided anew %s', (_difference, otherState, change, at) => {
    const { rehearse, perform, decisions } = counted();
    const [state, sent] = [rules.start('one'), sentTo('open', { at: now })];
    const done = rehearse(state, sent, now);
    expect(perform(otherState ?? state, { ...sent, ...change }, at)).not.toBe(done);
    expect(decisions()).toBe(2);
  });

  it('that never was, as on replay, is decided when it is performed', () => {
    const { perform } = counted();
    expect(perform(rules.start('one'), sentTo('open', { at: now }), now)).toMatchObject({
      ok: true,
      state: { revision: 1 },
    });
  });
});
