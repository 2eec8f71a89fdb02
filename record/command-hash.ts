import { createHash } from 'node:crypto';
import { canonicalJson } from '../domain/digest.js';
import type { JournalRow } from './journal-row.js';

/**
 * Hash (SHA-256) over everything in a journal row but the hash itself. Equal for equal content: the order of
 * properties and the spelling of instants do not matter.
 */
export function commandHash(row: Omit<JournalRow, 'hash'>): string {
  return createHash('sha256')
    .update(canonicalJson(withUniformInstants(row)))
    .digest('hex');
}

function withUniformInstants(row: Omit<JournalRow, 'hash'>): Omit<JournalRow, 'hash'> {
  const { performedAt, recordedAt, validUntil, clinicTime } = row;
  return {
    ...row,
    performedAt: instant(performedAt),
    recordedAt: instant(recordedAt),
    validUntil: instant(validUntil),
    clinicTime: clinicTime === null ? null : instant(clinicTime),
  };
}

const instant = (text: string): string => new Date(text).toISOString();
