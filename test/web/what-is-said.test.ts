import type { HistoryEntry } from '../../console/contract/reads.js';
import { enteredBy } from '../../console/web/features/command/entered-by.js';
import { isRejection } from '../../console/web/features/order/is-rejection.js';
import { clinicTime } from '../../console/web/features/order/clinic-time.js';
import { formatsOf as screenFormats } from '../../console/web/format/formats.js';
import { en } from '../../console/web/words/en.js';
import { namedRefusal } from '../../console/web/words/named-refusal.js';
import { subjectText } from '../../console/web/words/subject-text.js';
import { tr } from '../../console/web/words/tr.js';
import { refusal } from '../../domain/refusal.js';
import { formatsOf } from '../../domain/texts/formats.js';
import { textsOf } from '../../domain/texts/text-of.js';
import { after, day } from '../support/orders.js';
import { actor, zone } from '../support/people.js';
import { sent } from '../support/sent.js';
import { anOrder } from './support/an-order.js';

const causeOf = (entry: HistoryEntry | undefined) => {
  if (entry?.happened.cause.kind !== 'command') throw new Error('no command did this');
  return entry.happened.cause;
};

describe('what is said of an order', () => {
  const { state } = anOrder('startCulture');
  const { texts, words } = { texts: textsOf('en'), words: en };
  const formats = formatsOf('en', zone);
  const held = after(
    state,
    sent('placeHold', { scope: 'material' }, { by: actor('labTechnician'), at: day(3) }),
  );

  it('calls a hold that refuses by its reason, beside its number', () => {
    const [hold] = held.holds;
    const why = refusal('onHold', { scope: 'material', holdId: hold?.holdId ?? '' });
    expect(namedRefusal(why, held, { texts, words, formats })).toContain(
      `“${words.order.heldByPerson}” ${hold?.holdId}`,
    );
    expect(namedRefusal(why, null, { texts, words, formats })).toContain(`(${hold?.holdId})`);
  });

  it.each([
    ['DL-2026-000123-A1-F15 DL-2026-000123-A1-F17', 'F15, F17'],
    ['S1 sterility', 'Session 1 · Sterility'],
    ['DL-2026-000123', 'DL-2026-000123'],
    ['35.0 h', '35.0 h'],
    ['biopsy', 'Biopsy'],
    ['M1', 'after 1 month'],
    ['M12', 'after 12 months'],
  ])('%s is short: %s', (subject, short) => {
    expect(subjectText(subject, words, texts)).toBe(short);
  });

  it('has hours as the language writes them', () => {
    expect(subjectText('35.0 h', tr, textsOf('tr'))).toBe('35,0 sa');
  });

  it('is what a command entered, without the wait for its second person', () => {
    const { history } = anOrder('startCulture');
    const { commandId } = causeOf(history.at(-1));
    expect(enteredBy(history, commandId).map(({ happened }) => happened.event.type)).toEqual([
      'cultureStarted',
    ]);
  });

  it('calls the signature of a “no” a rejection', () => {
    expect(isRejection({ type: 'qcDecided', outcome: 'reject' })).toBe(true);
    expect(isRejection({ type: 'qcDecided', outcome: 'accept' })).toBe(false);
    expect(isRejection({ type: 'attemptRejected', attempt: 1, reason: 'intake' })).toBe(true);
    expect(isRejection({ type: 'attemptRejected', attempt: 1, reason: 'contamination' })).toBe(
      false,
    );
  });
});

describe('an appointment at a clinic in another zone', () => {
  const at = '2026-04-04T07:00:00.000Z';
  const seenFrom = (zone: string) =>
    clinicTime(at, 'Europe/Berlin', {
      language: 'en',
      zone,
      formats: screenFormats('en', zone),
    });

  it('stands on the clocks of the clinic, and says so', () => {
    expect(seenFrom('Europe/Istanbul')).toBe('Sat, 4 Apr 2026, 09:00 CEST');
    expect(seenFrom('Europe/Berlin')).toBe('Sat 4 Apr, 09:00');
  });
});
