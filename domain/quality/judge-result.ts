/**
 * What a quality-control result comes to: pass, fail (out of specification) or invalid (the test must be repeated).
 * An invalid test says nothing about the product; it is never a fail and never a pass.
 */
import type { QcVerdict } from '../order/state.js';
import type { Limit } from '../protocol/protocol.js';

/** What the analyst saw. `measured` goes with a number; `invalid` when control or sample failed. */
export const findings = [
  'measured',
  'negative',
  'positive',
  'match',
  'mismatch',
  'conforms',
  'doesNotConform',
  'invalid',
] as const;
export type Finding = (typeof findings)[number];

/** The findings that answer the question of a limit; `invalid` answers none but may always be reported. */
const answers: Record<Limit['kind'], readonly Finding[]> = {
  atLeast: ['measured'],
  atMost: ['measured'],
  negative: ['negative', 'positive'],
  match: ['match', 'mismatch'],
  conforms: ['conforms', 'doesNotConform'],
};

/** True when a test with this limit can have this finding at all. */
export const canBeFound = (limit: Limit, finding: Finding): boolean =>
  finding === 'invalid' || answers[limit.kind].includes(finding);

/**
 * Judges a finding (with its value, in the limit's unit) against the limit. The limit itself passes.
 * A measurement without a value, or a finding that does not answer the limit's question, is invalid.
 */
export function judgeResult(
  limit: Limit,
  result: { readonly finding: Finding; readonly value?: number | undefined },
): QcVerdict {
  const { finding, value } = result;
  if (finding === 'invalid' || !canBeFound(limit, finding)) return 'invalid';
  if (limit.kind === 'atLeast' || limit.kind === 'atMost') {
    if (value === undefined || !Number.isFinite(value)) return 'invalid';
    const within = limit.kind === 'atLeast' ? value >= limit.value : value <= limit.value;
    return within ? 'pass' : 'fail';
  }
  const wanted: Finding = limit.kind === 'conforms' ? 'conforms' : limit.kind;
  return finding === wanted ? 'pass' : 'fail';
}
