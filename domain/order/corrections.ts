import type { PlacedOrder } from './state.js';

/** Correcting an entry: what can be corrected, what it says now, and which signatures rest on it. */

export const numberFields = [
  'value',
  'liveCells',
  'viabilityPercent',
  'confluencePercent',
  'punches',
] as const;
export const instantFields = ['collectedAt', 'receivedAt', 'frozenAt'] as const;
export const verdictFields = ['verdict'] as const;
export type CorrectedField =
  (typeof numberFields)[number] | (typeof instantFields)[number] | (typeof verdictFields)[number];

export const correctionReasons = [
  'typingError',
  'misread',
  'wrongSubject',
  'wrongTime',
  'other',
] as const;
export type CorrectionReason = (typeof correctionReasons)[number];

/** An entry: the revision of its event, the field, and of many vessels the one that is meant. */
export type Target = {
  readonly revision: number;
  readonly field: CorrectedField;
  readonly subject?: string | undefined;
};

/** What kind of entry it is; results of an earlier attempt are still entries, but nothing rests on them. */
export type EntryKind =
  | 'collection'
  | 'receipt'
  | 'growth'
  | 'harvest'
  | 'observation'
  | 'bank'
  | 'bankResult'
  | 'sessionResult'
  | 'earlierResult';
export type Entry = {
  readonly kind: EntryKind;
  /** What it says now; absent when the entry has no such field. */
  readonly value?: number | string;
  /** A test, or a vessel; empty for the whole. */
  readonly subject: string;
  readonly sessionId?: string;
};

/** The entry of the order's present state; nothing when there is none with this revision that can be corrected. */
export function entryAt(state: PlacedOrder, target: Target): Entry | undefined {
  const { revision, field } = target;
  const { collection, receipt, harvest, culture, bank } = state;
  if (collection?.revision === revision)
    return entry('collection', field, {
      collectedAt: collection.collectedAt,
      punches: collection.punches,
    });
  if (receipt?.revision === revision)
    return entry('receipt', field, { receivedAt: receipt.receivedAt });
  if (harvest?.revision === revision)
    return entry('harvest', field, {
      liveCells: harvest.liveCells,
      viabilityPercent: harvest.viabilityPercent,
    });
  if (bank?.revision === revision) return entry('bank', field, { frozenAt: bank.frozenAt });
  const grown = culture?.growth.find((point) => point.revision === revision);
  if (grown)
    return entry('growth', field, {
      liveCells: grown.liveCells,
      viabilityPercent: grown.viabilityPercent,
    });
  return observationAt(state, target) ?? resultAt(state, target);
}

function observationAt(
  state: PlacedOrder,
  { revision, field, subject }: Target,
): Entry | undefined {
  const seen = (state.culture?.observations ?? []).filter((each) => each.revision === revision);
  const one = subject === undefined && seen.length === 1 ? seen[0] : undefined;
  const meant = one ?? seen.find((each) => each.vessel === subject);
  return (
    meant &&
    entry('observation', field, { confluencePercent: meant.confluencePercent }, meant.vessel)
  );
}

function resultAt(state: PlacedOrder, { revision, field }: Target): Entry | undefined {
  const result = state.results.find((each) => each.revision === revision);
  if (!result) return undefined;
  const { sampleCode, test, value, verdict } = result;
  const session = state.sessions.find((each) =>
    [each.product, ...each.discarded.map((gone) => gone.product)].some(
      (product) => product?.sampleCode === sampleCode,
    ),
  );
  // A measured result has a value and its verdict follows; a finding has a verdict only.
  const values = value === undefined ? { verdict } : { value };
  if (session)
    return { ...entry('sessionResult', field, values, test), sessionId: session.sessionId };
  const isOfBank = state.bank?.sampleCode === sampleCode;
  return entry(isOfBank ? 'bankResult' : 'earlierResult', field, values, test);
}

function entry(
  kind: EntryKind,
  field: CorrectedField,
  values: Readonly<Partial<Record<CorrectedField, number | string>>>,
  subject = '',
): Entry {
  const value = values[field];
  return { kind, subject, ...(value === undefined ? {} : { value }) };
}

export type VoidedSignature =
  | 'contaminationDecision'
  | 'intakeDecision'
  | 'batchRecordReview'
  | 'qcDecision'
  | 'certification'
  | 'finalRelease'
  | 'sessionQcDecision'
  | 'sessionCertification'
  | 'authorisation';
export type Voided = { readonly what: VoidedSignature; readonly sessionId?: string };
