/** Tests of the bank and of session products. Without a schema, because texts name them before any form is loaded. */
export const qcTests = [
  'sterility',
  'mycoplasmaNat',
  'endotoxin',
  'viability',
  'cellCount',
  'identityCd90',
  'purityKeratinocytes',
  'strMatch',
  'gramStain',
  'appearance',
] as const;
export type QcTest = (typeof qcTests)[number];
