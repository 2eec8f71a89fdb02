import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { formatsOf } from '../../../domain/texts/formats.js';
import { textsOf } from '../../../domain/texts/text-of.js';

const [en, tr] = [textsOf('en'), textsOf('tr')];

describe('the words of the console', () => {
  it.each([
    'commands',
    'fields',
    'choices',
    'refusals',
    'events',
    'duties',
    'deviationRules',
  ] as const)('name the same %s in both languages', (section) => {
    expect(Object.keys(tr[section]).sort()).toEqual(Object.keys(en[section]).sort());
  });

  it('say a refusal with its fact and the way out', () => {
    const facts = { test: 'sterility', dueAt: '2027-01-12T09:00:00.000Z' } as const;
    expect(en.refusals.resultMissing(facts, formatsOf('en', 'Europe/Istanbul'))).toBe(
      'The result of Sterility is still missing, due Tue, 12 Jan 2027, 12:00 GMT+3. It has to be entered first.',
    );
    expect(tr.refusals.resultMissing(facts, formatsOf('tr', 'Europe/Istanbul'))).toMatch(
      /^Sonuç hâlâ eksik: Sterilite, son tarih 12 Oca 2027 Sal 12:00/,
    );
  });

  it('write numbers as the language does', () => {
    expect(formatsOf('en', 'UTC').number(1234.5)).toBe('1,234.5');
    expect(formatsOf('tr', 'UTC').number(1234.5)).toBe('1.234,5');
    expect(formatsOf('en', 'UTC').number(2, 1)).toBe('2.0');
  });

  it('write a calendar date without a zone', () => {
    expect(formatsOf('en', 'Pacific/Auckland').date('2026-04-27')).toBe('Mon, 27 Apr 2026');
    expect(formatsOf('tr', 'Pacific/Auckland').date('2026-04-27')).toBe('27 Nis 2026 Pzt');
  });
});

describe('the Turkish words', () => {
  const folders = ['domain/texts/tr', 'console/web/words'];
  const sources = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((file) => folder.endsWith('/tr') || file.startsWith('tr'))
      .map((file) => readFileSync(path.join(folder, file), 'utf8')),
  );
  it.each(['sipariş', 'materyal'])('never say %s: the glossary has another word', (word) => {
    expect(sources.length).toBeGreaterThan(10);
    expect(sources.filter((text) => text.toLocaleLowerCase('tr').includes(word))).toEqual([]);
  });
});
