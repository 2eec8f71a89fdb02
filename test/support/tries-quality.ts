import type { PlacedOrder } from '../../domain/order/state.js';
import { sent, type PayloadInput } from './sent.js';
import { odd, pick, type Tries } from './tries-situation.js';

/** Bank, quality control, release, and what comes out after it. */
export const qualityTries: Tries<
  | 'bankVials'
  | 'recordVialTest'
  | 'recordQcResults'
  | 'closeOosInvestigation'
  | 'reviewBatchRecord'
  | 'decideQc'
  | 'decideAfterQcRejection'
  | 'certifyRelease'
  | 'reviewFinalSterility'
  | 'confirmFinalRelease'
  | 'acknowledgeLatePositive'
  | 'acknowledgeChangedEvidence'
  | 'recordOrganism'
  | 'unblockVials'
> = {
  bankVials: (s) =>
    sent(
      'bankVials',
      {
        vials: [
          { purpose: 'dose', count: odd(s.variant) ? 9 : 3, ml: 1.2, liveCellsEach: 18_000_000 },
          { purpose: 'reserve', count: 1, ml: 1.2, liveCellsEach: 18_000_000 },
          { purpose: 'test', count: 1, ml: 1.2, liveCellsEach: 18_000_000 },
        ],
        frozenAt: s.at,
        location: 'D1',
      },
      s,
    ),
  recordVialTest: (s) =>
    sent(
      'recordVialTest',
      { vialCode: vialToTest(s.order, s.variant), viabilityPercent: odd(s.variant) ? 60 : 92 },
      s,
    ),
  recordQcResults: (s) =>
    sent(
      'recordQcResults',
      { sampleCode: bankSample(s.order, s.variant), results: [...bankResults(s.variant)] },
      s,
    ),
  closeOosInvestigation(s) {
    const failed = s.order.results.filter(({ verdict, excused }) => verdict !== 'pass' && !excused);
    const found = pick(failed, s.variant);
    return sent(
      'closeOosInvestigation',
      {
        sampleCode: found?.sampleCode ?? bankSample(s.order, 0),
        test: found?.test ?? 'sterility',
        investigationOutcome: odd(s.variant) ? 'confirmed' : 'labError',
      },
      s,
    );
  },
  reviewBatchRecord: (s) => sent('reviewBatchRecord', {}, s),
  decideQc: (s) => sent('decideQc', { outcome: odd(s.variant) ? 'reject' : 'accept' }, s),
  decideAfterQcRejection: (s) =>
    sent('decideAfterQcRejection', { nextStep: odd(s.variant) ? 'stop' : 'newAttempt' }, s),
  certifyRelease: (s) => sent('certifyRelease', {}, s),
  reviewFinalSterility: (s) => sent('reviewFinalSterility', {}, s),
  confirmFinalRelease: (s) => sent('confirmFinalRelease', {}, s),
  acknowledgeLatePositive: (s) =>
    sent('acknowledgeLatePositive', { latePositiveId: latePositive(s.order, s.variant) }, s),
  acknowledgeChangedEvidence: (s) =>
    sent(
      'acknowledgeChangedEvidence',
      { evidenceId: s.order.changedEvidence?.at(-1)?.evidenceId ?? 'EVI-none' },
      s,
    ),
  recordOrganism: (s) =>
    sent(
      'recordOrganism',
      { latePositiveId: latePositive(s.order, s.variant), organism: 'cutibacterium' },
      s,
    ),
  unblockVials(s) {
    const vials = s.order.bank?.vials ?? [];
    const wanted = vials.filter(
      ({ status }) => status === (odd(s.variant) ? 'released' : 'blocked'),
    );
    const codes = wanted.map(({ code }) => code);
    return sent('unblockVials', { vialCodes: codes.length > 0 ? codes : [firstVial(s.order)] }, s);
  },
};

const firstVial = ({ orderId }: PlacedOrder): string => `${orderId}-A1-V01`;
const vialToTest = (order: PlacedOrder, variant: number): string =>
  order.bank?.vials.find(
    ({ purpose, status }) =>
      purpose === (odd(variant) ? 'dose' : 'test') &&
      status !== 'testUsed' &&
      status !== 'consumed',
  )?.code ?? firstVial(order);

/** The sample of the bank; sometimes that of the first attempt, whatever the attempt is now. */
const bankSample = ({ orderId, attempt, bank }: PlacedOrder, variant: number): string =>
  variant === 5 ? `${orderId}-A1-Q1` : (bank?.sampleCode ?? `${orderId}-A${attempt}-Q1`);

const latePositive = ({ latePositives = [] }: PlacedOrder, variant: number): string =>
  (latePositives.find(({ acknowledged }) => !acknowledged) ?? pick(latePositives, variant))
    ?.latePositiveId ?? 'LATE';

/** All tests of the panel; failing, invalid or only the sterility in some variants. */
function bankResults(variant: number): PayloadInput<'recordQcResults'>['results'] {
  if (variant === 6) return [{ test: 'sterility', finding: 'positive' }];
  return [
    { test: 'endotoxin', finding: 'measured', value: odd(variant) ? 0.6 : 0.1 },
    { test: 'sterility', finding: odd(variant) ? 'invalid' : 'negative' },
    { test: 'mycoplasmaNat', finding: 'negative' },
    { test: 'viability', finding: 'measured', value: 93 },
    { test: 'identityCd90', finding: 'measured', value: 95 },
    { test: 'purityKeratinocytes', finding: 'measured', value: 0.4 },
    { test: 'strMatch', finding: 'match' },
  ];
}
