import type { Field } from '../../console/web/features/command/field.js';
import { emptyForm, formToPayload } from '../../console/web/features/command/form-values.js';
import { readNumber } from '../../console/web/features/command/read-number.js';
import { checkForm } from '../../console/web/features/command/check-form.js';

const text = (name: string): Field => ({ name, optional: false, kind: 'text', long: false });
const number = (name: string): Field => ({ name, optional: false, kind: 'number', whole: false });
const flag: Field = { name: 'intact', optional: false, kind: 'flag' };
const rows: Field = {
  name: 'rows',
  optional: false,
  kind: 'list',
  atLeast: 1,
  element: { name: 'rows', optional: false, kind: 'group', fields: [text('code'), number('ml')] },
};
const zone = 'Europe/Istanbul';

describe('empty form', () => {
  it('leaves yes-or-no questions unanswered', () => {
    expect(emptyForm([flag])).toEqual({ intact: null });
  });
  it('begins a list that needs rows with one', () => {
    expect(emptyForm([rows])).toEqual({ rows: [{ code: '', ml: '' }] });
  });
});

describe('form to payload', () => {
  it('leaves out what was not filled in', () => {
    expect(formToPayload([text('code'), flag], { code: '  ', intact: null }, zone)).toEqual({});
  });
  it('leaves out a list that need not be given, and keeps one that must', () => {
    const optional: Field = { ...rows, optional: true };
    expect(emptyForm([optional])).toEqual({ rows: [] });
    expect(formToPayload([optional], { rows: [] }, zone)).toEqual({});
    expect(formToPayload([rows], { rows: [] }, zone)).toEqual({ rows: [] });
  });
  it('keeps a "no" that was chosen', () => {
    expect(formToPayload([flag], { intact: false }, zone)).toEqual({ intact: false });
  });
  it('reads numbers and rows', () => {
    expect(formToPayload([rows], { rows: [{ code: ' C1 ', ml: '1,2' }] }, zone)).toEqual({
      rows: [{ code: 'C1', ml: 1.2 }],
    });
  });
  it('reads times on the clocks of the site', () => {
    const at: Field = { name: 'at', optional: false, kind: 'instant' };
    expect(formToPayload([at], { at: '2026-11-22T15:30' }, zone)).toEqual({
      at: '2026-11-22T12:30:00.000Z',
    });
  });
  it('sends only the fields of the chosen case', () => {
    const field: Field = {
      name: 't',
      optional: false,
      kind: 'variants',
      discriminator: 'record',
      variants: [
        { value: 'summary', fields: [number('celsius')] },
        { value: 'none', fields: [] },
      ],
    };
    expect(formToPayload([field], { t: { record: 'none', celsius: '4' } }, zone)).toEqual({
      t: { record: 'none' },
    });
  });
});

describe('number as typed', () => {
  it.each([
    ['12 400 000', 12_400_000],
    ['12,4', 12.4],
    ['12.4', 12.4],
    ['1,200,000', 1_200_000],
    ['1.200.000', 1_200_000],
    ['1,200.5', 1200.5],
    ['1.200,5', 1200.5],
    ['1.2e7', 12_000_000],
  ])('%s is %d', (typed, read) => {
    expect(readNumber(typed)).toBe(read);
  });
  it.each(['', 'many', '4 mL'])('%p is no number', (typed) => {
    expect(readNumber(typed)).toBeNaN();
  });
});

describe('check of a form', () => {
  const now = '2026-11-22T12:00:00.000Z';
  const typed = { payload: {}, notes: {}, performedAt: null, lateEntryReason: '' };

  it('says which needed fields are missing', () => {
    const { issues } = checkForm('stopOrder', typed, { now, zone });
    expect(issues[0]).toEqual({ path: 'reason', problem: 'missing' });
  });
  it('takes the clinic time as the time it was done, unless told otherwise', () => {
    expect(checkForm('stopOrder', typed, { now, zone })).toMatchObject({
      performedAt: now,
      isLate: false,
    });
  });
  it('does not ask for a reason at 15 minutes, and does beyond', () => {
    const at = (performedAt: string) =>
      checkForm('certifyRelease', { ...typed, performedAt }, { now, zone });
    expect(at('2026-11-22T14:45')).toMatchObject({ isLate: false, issues: [] });
    expect(at('2026-11-22T14:44')).toMatchObject({
      isLate: true,
      issues: [{ path: 'lateEntryReason', problem: 'missing' }],
    });
  });
  it('is satisfied by a reason for a late entry', () => {
    const late = { ...typed, performedAt: '2026-11-22T14:00', lateEntryReason: 'network was down' };
    expect(checkForm('certifyRelease', late, { now, zone })).toMatchObject({
      isLate: true,
      issues: [],
    });
  });
});
