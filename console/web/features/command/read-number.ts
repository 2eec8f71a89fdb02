/**
 * A number as people type it: spaces between thousands, a comma or a point before the decimals, `1.2e7`.
 * Several commas or points of one kind separate thousands. NaN when it is none.
 */
export function readNumber(text: string): number {
  const bare = text.replace(/[\s\u00a0\u202f_]/g, '');
  if (bare === '') return Number.NaN;
  const commas = bare.split(',').length - 1;
  const points = bare.split('.').length - 1;
  if (commas > 1 && points <= 1) return Number(bare.replaceAll(',', ''));
  if (points > 1 && commas <= 1) return Number(bare.replaceAll('.', '').replace(',', '.'));
  if (commas === 1 && points === 1)
    return bare.indexOf(',') < bare.indexOf('.')
      ? Number(bare.replace(',', ''))
      : Number(bare.replace('.', '').replace(',', '.'));
  return Number(bare.replace(',', '.'));
}
