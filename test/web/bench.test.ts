import { aboutOf, taskPath } from '../../console/web/features/work/task-path.js';
import { dueForCode } from '../../console/web/features/bench/due-for-code.js';
import { placeOf, withAbout } from '../../console/web/features/command/about-fields.js';
import { formOf } from '../../console/web/features/command/check-form.js';
import { countDoubt } from '../../console/web/features/command/count-check.js';
import { emptyForm } from '../../console/web/features/command/form-values.js';
import { readInstant, readTime } from '../../console/web/features/command/widgets/read-instant.js';
import { broods } from '../../console/web/features/order/genealogy.js';
import { plainForecast } from '../../console/web/features/order/overdue-forecast.js';
import { remainingPercent } from '../../console/web/features/order/remaining-percent.js';
import { sessionRows } from '../../console/web/features/order/session-windows.js';
import { vialCounts } from '../../console/web/features/order/vial-counts.js';
import { exactOrder, fits, orderQuery } from '../../console/web/features/palette/palette-items.js';
import { recentPeople, rememberPerson } from '../../console/web/features/session/recent-people.js';
import { en } from '../../console/web/words/en.js';
import { subjectText } from '../../console/web/words/subject-text.js';
import { commandTypes } from '../../domain/order/catalogue.js';
import { harvestForecast } from '../../domain/order/culture-forecast.js';
import { textsOf } from '../../domain/texts/text-of.js';
import { addDays } from '../../domain/schedule/instants.js';
import { anOrder } from './support/an-order.js';

const texts = textsOf('en');

describe('a scan at the bench', () => {
  const { state, tasks } = anOrder('passageCulture');
  const view = {
    tasks: tasks.map((task) => ({
      ...task,
      orderId: state.orderId,
      stage: state.stage,
      protocolCode: '',
      clinicName: '',
      claimedBy: null,
      about: null,
    })),
    allowedActions: commandTypes.map((type) => ({ type, refusal: null })),
  };
  const flask = state.culture?.vessels.find((vessel) => vessel.status === 'inUse')?.code ?? '';
  it('opens what is due soonest for this very flask', () => {
    expect(dueForCode(view, flask, ['labTechnician'])?.command).toBe('feedCulture');
  });
  it('opens nothing for people of other roles, and nothing for a vial while none is due', () => {
    expect(dueForCode(view, flask, ['clinician'])).toBeUndefined();
    expect(dueForCode(view, `${state.orderId}-A1-V01`, ['labTechnician'])).toBeUndefined();
  });
  it('means the thing in the hand, not all of its kind', () => {
    const { payload } = formOf('feedCulture');
    const values = { ...emptyForm(payload), vessels: [flask, 'another'] };
    expect(withAbout(payload, values, { scanned: flask })['vessels']).toEqual([flask]);
    expect(withAbout(payload, values, {})['vessels']).toEqual([flask, 'another']);
  });
});

describe('a count', () => {
  const { state } = anOrder('passageCulture');
  const vessels = state.culture?.vessels.filter((each) => each.status === 'inUse') ?? [];
  const inputs = vessels.map(({ code }) => code);
  const at = addDays(state.culture?.growth.at(-1)?.at ?? '', 3);
  const doubt = (liveCells: number) =>
    countDoubt(state, { payload: { inputs, liveCells }, performedAt: at });
  it('is doubted below and above the band of the forecast, with how far outside it is', () => {
    const { lowest = 0, highest = 0 } = doubt(1) ?? {};
    expect(doubt(lowest)).toBeUndefined();
    expect(doubt(highest)).toBeUndefined();
    expect(doubt(lowest * 0.59)).toMatchObject({
      side: 'below',
      percentOutside: expect.closeTo(41),
    });
    expect(doubt(highest * 1.5)).toMatchObject({
      side: 'above',
      percentOutside: expect.closeTo(50),
    });
  });
  it('is compared with full vessels, however long ago they were seeded', () => {
    const late = (days: number) =>
      countDoubt(state, { payload: { inputs, liveCells: 1 }, performedAt: addDays(at, days) });
    expect(late(60)?.highest).toBeCloseTo(late(30)?.highest ?? 0);
  });
  it('is not doubted where nothing is counted', () => {
    expect(countDoubt(state, { payload: { inputs }, performedAt: at })).toBeUndefined();
    expect(
      countDoubt(null, { payload: { inputs, liveCells: 1 }, performedAt: at }),
    ).toBeUndefined();
  });
});

describe('a date as it is typed', () => {
  it.each([
    ['5.8.2026 9:30', '2026-08-05 09:30:00'],
    ['05/08/2026 09:30', '2026-08-05 09:30:00'],
    ['05.08.26', '2026-08-05 00:00:00'],
    ['2026-08-05T09:30', '2026-08-05 09:30:00'],
    ['31.02.2026', null],
    ['5.8.2026 24:00', null],
    ['tomorrow', null],
  ])('%s is %s', (typed, read) => {
    expect(readInstant(typed)).toBe(read);
  });
  it.each([
    ['930', '09:30'],
    ['9.30', '09:30'],
    ['23:59', '23:59'],
    ['24:00', '24:00'],
    ['noon', 'noon'],
  ])('the time %s is %s', (typed, read) => {
    expect(readTime(typed)).toBe(read);
  });
});

describe('what a task is about', () => {
  it.each([
    ['S3 sterility', 'Session 3 · Sterility'],
    ['S1', 'Session 1'],
    ['receiveBiopsy', texts.commands.receiveBiopsy.title],
    ['DL-2026-000001-A1-F03', 'DL-2026-000001-A1-F03'],
    ['', ''],
  ])('%s is said as “%s”', (subject, said) => {
    expect(subjectText(subject, en, texts)).toBe(said);
  });
  it('leads to its page: decisions to their evidence, all else to its form', () => {
    const at = (command: string, subject: string) =>
      taskPath({ orderId: 'DL-1', command, subject });
    expect(at('decideSessionQc', 'S1')).toBe('/orders/DL-1/decide/decideSessionQc?session=S1');
    expect(at('planSession', 'S2')).toBe('/orders/DL-1?form=planSession&session=S2');
    expect(aboutOf('HOLD-1-1')).toEqual({ hold: 'HOLD-1-1' });
  });
  it('gives each thing its own draft, however it was scanned', () => {
    expect(placeOf('correctEntry', { entry: '12' })).toBe('correctEntry@12');
    expect(placeOf('feedCulture', { scanned: 'F01' })).toBe('feedCulture');
  });
});

describe('sessions and vials', () => {
  it('have a window that counts from the certification, then from the last dose', () => {
    const planned = sessionRows(anOrder('certifyRelease').state);
    expect(planned[0]?.window).toEqual({ to: expect.any(String) });
    expect(planned[1]?.window).toBeNull();
    const given = anOrder('recordAdministration').state;
    const [, second] = sessionRows(given);
    expect(second?.window).toEqual({
      earliest: expect.any(String),
      from: expect.any(String),
      to: expect.any(String),
    });
  });
  it('are counted by purpose and state, and the sums agree', () => {
    const vials = anOrder('recordAdministration').state.bank?.vials ?? [];
    const { rows, totals, total } = vialCounts(vials);
    const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
    expect(total).toBe(vials.length);
    expect(sum(totals)).toBe(total);
    expect(sum(rows.map((row) => row.total))).toBe(total);
    expect(sum(rows.flatMap((row) => row.counts))).toBe(total);
  });
  it('have a remaining life from all of it to none', () => {
    const life = { from: '2026-01-01T00:00:00.000Z', to: '2026-01-02T00:00:00.000Z' };
    expect(remainingPercent({ ...life, now: life.from })).toBe(100);
    expect(remainingPercent({ ...life, now: '2026-01-01T12:00:00.000Z' })).toBe(50);
    expect(remainingPercent({ ...life, now: '2026-01-05T00:00:00.000Z' })).toBe(0);
  });
  it('tell from which vessels each vessel was filled', () => {
    const { culture } = anOrder('passageCulture').state;
    const [first, second] = broods(culture?.vessels ?? []);
    expect(first).toMatchObject({ passage: 0, parents: [] });
    expect(second?.parents).toEqual(first?.vessels.map((vessel) => vessel.code));
  });
});

describe('a harvest that should have been long ago', () => {
  it('keeps the date it was expected at, instead of now', () => {
    const { state } = anOrder('passageCulture');
    const muchLater = addDays(state.stageSince, 300);
    const told = harvestForecast(state, muchLater);
    expect(told?.expectedAt).toBe(muchLater);
    expect(Date.parse(plainForecast(state, told)?.expectedAt ?? '')).toBeLessThan(
      Date.parse(muchLater),
    );
    expect(plainForecast(state, null)).toBeNull();
  });
});

describe('the palette', () => {
  it('finds words in any order, whatever their case and dots', () => {
    expect(fits('İzolasyon bekleniyor', 'bekle izo')).toBe(true);
    expect(fits('Quality control', 'session')).toBe(false);
  });
  it.each([
    ['12', '000012'],
    ['000012', '000012'],
    ['CHA9999', 'CHA9999'],
    ['plan', undefined],
    ['', undefined],
  ])('asks for the order %s as %s', (typed, asked) => {
    expect(orderQuery(typed)).toBe(asked);
  });
  it('offers an exact number at once', () => {
    expect(exactOrder('dl-2026-000007').map(({ to }) => to)).toEqual(['/orders/DL-2026-000007']);
    expect(exactOrder('dl-2026')).toEqual([]);
  });
});

describe('people of a shared device', () => {
  it('are remembered by name, the latest first, six at most, never with a secret', () => {
    const kept = new Map<string, string>();
    const shelf = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    };
    for (const n of [1, 2, 3, 4, 5, 6, 7, 2])
      rememberPerson(shelf, { login: `p${n}`, name: `Person ${n}` });
    expect(recentPeople(shelf).map(({ login }) => login)).toEqual([
      'p2',
      'p7',
      'p6',
      'p5',
      'p4',
      'p3',
    ]);
    expect(recentPeople({ getItem: () => 'broken' })).toEqual([]);
  });
});
