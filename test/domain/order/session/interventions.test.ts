import { addCalendarDays } from '../../../../domain/schedule/calendar.js';
import type { Area } from '../../../../domain/protocol/protocol.js';
import type { InterventionKind } from '../../../../domain/protocol/treatment-settings.js';
import { call, confirmFit, reschedule } from '../../../support/care.js';
import { after, breachesOf, day, refusalOf } from '../../../support/orders.js';
import { administer, authorise, orderBefore, sessionAt } from '../../../support/treatment.js';

const planned = orderBefore('confirmSession');
const identified = orderBefore('authoriseAdministration');
const authorised = orderBefore('recordAdministration');
/** The first session is on 13 April. */
const done = (kind: InterventionKind, days: number, area: Area = 'cheekLeft') => ({
  interventions: [{ kind, area, on: addCalendarDays('2026-04-13', days) }],
});
const tooClose = (kind: InterventionKind, days: number, minimum: number) => ({
  code: 'interventionTooClose',
  facts: {
    kind,
    area: 'cheekLeft',
    on: addCalendarDays('2026-04-13', days),
    days: minimum,
  },
});

describe('another intervention into the same area', () => {
  it.each([
    ['filler', -14, undefined],
    ['filler', -13, tooClose('filler', -13, 14)],
    ['filler', 13, tooClose('filler', 13, 14)],
    ['filler', 14, undefined],
    ['ablativeLaser', -28, undefined],
    ['ablativeLaser', -27, tooClose('ablativeLaser', -27, 28)],
    ['ablativeLaser', 27, tooClose('ablativeLaser', 27, 28)],
    ['ablativeLaser', 28, undefined],
    ['dermaroller', 0, undefined],
    ['nonAblativeLaser', 0, undefined],
  ] as const)('%s %d days from it: confirmation and authorisation', (kind, days, refusal) => {
    expect(refusalOf(planned, confirmFit(done(kind, days)))).toEqual(refusal);
    expect(refusalOf(identified, authorise(done(kind, days)))).toEqual(refusal);
  });

  it('does not matter in an area that is not treated', () => {
    expect(refusalOf(planned, confirmFit(done('filler', 0, 'chin')))).toBeUndefined();
  });

  it('once known, stands in the way of a date near to it', () => {
    const known = after(planned, confirmFit(done('filler', 20)));
    expect(refusalOf(known, reschedule({ date: '2026-04-19' }, day(41.5)))).toBeUndefined();
    expect(refusalOf(known, reschedule({ date: '2026-04-20' }, day(41.5)))).toEqual(
      tooClose('filler', 20, 14),
    );
  });

  it('too near to a dose that was given is a deviation', () => {
    expect(breachesOf(authorised, administer(done('filler', -13)))).toEqual({
      interventionTooClose: null,
    });
    expect(breachesOf(authorised, administer(done('filler', -14)))).toEqual({});
    const given = after(authorised, administer());
    const told = (days: number) => call(sessionAt(1, 2 * 1440), done('filler', days));
    expect(breachesOf(given, told(13))).toEqual({ interventionTooClose: null });
    expect(breachesOf(given, told(14))).toEqual({});
  });
});

describe('mixing the product with a filler', () => {
  it('is not authorised', () => {
    expect(refusalOf(identified, authorise({ mixedWithFiller: true }))).toEqual({
      code: 'mixedWithFiller',
      facts: { sessionId: 'S1' },
    });
  });

  it('holds the treatment when it was done', () => {
    expect(breachesOf(authorised, administer({ mixedWithFiller: true }))).toEqual({
      mixedWithFiller: 'treatment',
    });
  });
});
