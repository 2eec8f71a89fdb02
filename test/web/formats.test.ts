import { formatsOf } from '../../console/web/format/formats.js';
import { limitText } from '../../console/web/words/limit-text.js';
import { en } from '../../console/web/words/en.js';
import { tr } from '../../console/web/words/tr.js';

const zone = 'Europe/Istanbul';

describe('a share', () => {
  it.each([
    ['en', '88.5 %'],
    ['tr', '%88,5'],
  ] as const)('stands as the language %s writes it: %s', (language, written) => {
    expect(formatsOf(language, zone).percent(88.5)).toBe(written);
  });

  it('does so as a limit too, and other units stay behind their number', () => {
    const atLeast = { kind: 'atLeast', value: 85, unit: '%' } as const;
    const atMost = { kind: 'atMost', value: 0.5, unit: 'EU/mL' } as const;
    expect(limitText(atLeast, en, formatsOf('en', zone))).toBe('≥ 85 %');
    expect(limitText(atLeast, tr, formatsOf('tr', zone))).toBe('≥ %85');
    expect(limitText(atMost, tr, formatsOf('tr', zone))).toBe('≤ 0,5 EU/mL');
  });
});
