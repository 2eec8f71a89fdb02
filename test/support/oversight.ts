import type { Actor, Sent } from '../../domain/command.js';
import type { CommandType } from '../../domain/order/catalogue.js';
import type { CorrectedField } from '../../domain/order/corrections.js';
import type { PlacedOrder } from '../../domain/order/state.js';
import { reagents } from './material.js';
import { after, day } from './orders.js';
import { actor } from './people.js';
import { sent, type PayloadInput } from './sent.js';
import { orderBefore, sampleOfBank } from './treatment.js';

/** Commands for what does not go as planned before the treatment, as they usually are. */
type Wanted<T extends CommandType> = Partial<PayloadInput<T>>;

export const amend = (wanted: PayloadInput<'amendPrescription'>, at = day(1)): Sent =>
  sent('amendPrescription', wanted, { by: actor('clinician'), at, facts: { reagents } });
export const withdraw = (scopes: PayloadInput<'withdrawConsent'>['scopes'], at = day(1)): Sent =>
  sent('withdrawConsent', { scopes }, { by: actor('clinician'), at });
export const giveConsent = (
  scopesGiven: PayloadInput<'giveConsent'>['scopesGiven'],
  at = day(2),
): Sent => sent('giveConsent', { scopesGiven }, { by: actor('clinician'), at });
export const pause = (reason: PayloadInput<'pauseTreatment'>['reason'], at: string): Sent =>
  sent('pauseTreatment', { reason }, { by: actor('clinician'), at });
export const resume = (at: string): Sent =>
  sent('resumeTreatment', {}, { by: actor('clinician'), at });
export const rescreen = (at: string, wanted: Wanted<'rescreenPatient'> = {}): Sent =>
  sent(
    'rescreenPatient',
    { contraindications: [], allergies: [], ...wanted },
    { by: actor('clinician'), at, facts: { reagents } },
  );

const nonReactive = {
  hiv12: 'nonReactive',
  hbsAg: 'nonReactive',
  antiHbc: 'nonReactive',
  hcv: 'nonReactive',
  syphilis: 'nonReactive',
} as const;
export const serology = (wanted: Wanted<'recordSerology'> = {}, at = day(3)): Sent =>
  sent(
    'recordSerology',
    { sampledAt: day(1), ...nonReactive, ...wanted },
    { by: actor('qcAnalyst'), at },
  );
export const confirmMarker = (
  confirmation: PayloadInput<'recordConfirmatory'>['confirmation'],
  at = day(5),
): Sent =>
  sent('recordConfirmatory', { marker: 'hbsAg', confirmation }, { by: actor('qcAnalyst'), at });
export const decideSerology = (
  outcome: PayloadInput<'decideSerology'>['outcome'],
  at = day(6),
): Sent => sent('decideSerology', { outcome }, { by: actor('qualityAssurance'), at });

export const reviewRecord = (at = day(33)): Sent =>
  sent('reviewBatchRecord', {}, { by: actor('qualityAssurance'), at });
export const investigate = (
  investigationOutcome: PayloadInput<'closeOosInvestigation'>['investigationOutcome'],
  at: string,
  wanted: Wanted<'closeOosInvestigation'> = {},
): Sent =>
  sent(
    'closeOosInvestigation',
    { sampleCode: sampleOfBank, test: 'sterility', investigationOutcome, ...wanted },
    { by: actor('qualityAssurance'), at },
  );

/** A correction of a number or an instant, by whoever made the entry unless a test says otherwise. */
export const correct = (
  target: number,
  field: CorrectedField,
  value: number | string,
  options: { readonly at: string; readonly by?: Actor; readonly subject?: string },
): Sent =>
  sent(
    'correctEntry',
    {
      target,
      ...(options.subject === undefined ? {} : { subject: options.subject }),
      correction: correctionOf(field, value),
      reason: 'typingError',
    },
    { by: options.by ?? actor('qualityAssurance'), at: options.at },
  );

function correctionOf(
  field: CorrectedField,
  value: number | string,
): PayloadInput<'correctEntry'>['correction'] {
  switch (field) {
    case 'verdict':
      return { field, newVerdict: value === 'pass' || value === 'fail' ? value : 'invalid' };
    case 'collectedAt':
    case 'receivedAt':
    case 'frozenAt':
      return { field, newInstant: String(value) };
    default:
      return { field, newNumber: Number(value) };
  }
}

/** Revision of the entry of a result of the bank. */
export const resultRevision = ({ results }: PlacedOrder, test: string, n = 1): number =>
  results.filter((result) => result.test === test && result.sampleCode === sampleOfBank)[n - 1]
    ?.revision ?? 0;

/** The order of the happy path with its bank in quality control and every result but the sterility. */
export const inQualityControl = (): PlacedOrder => orderBefore('recordQcResults', 4);
/** Several commands, one after the other. */
export const inOrder = (order: PlacedOrder, ...commands: readonly Sent[]): PlacedOrder =>
  commands.reduce(after, order);
