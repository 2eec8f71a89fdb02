import { bankPanel, sessionPanel } from '../../../../domain/order/evidence.js';
import type { PlacedOrder } from '../../../../domain/order/state.js';
import type { TestStatus } from '../../../../domain/quality/panel-status.js';
import { hasCome } from '../../../../domain/schedule/instants.js';
import { isKnownDeviation } from './covered.js';
import { readsOf, sessionOf, type DecisionSubject } from './decision-subject.js';
import type { Exception } from './exception.js';

/** Tests that are missing, invalid, failed or were repeated, in the panels the decision relies on. */
export function qualityExceptions(subject: DecisionSubject): readonly Exception[] {
  const { state, now } = subject;
  const { bank } = state;
  const reads = readsOf(subject);
  const product = reads.includes('sessions') ? sessionOf(subject)?.product : undefined;
  const tests = [
    ...(bank && reads.includes('quality')
      ? bankPanel({ ...state, bank }).map((status) => ({ status, sampleCode: bank.sampleCode }))
      : []),
    ...(product
      ? sessionPanel(state, product).map((status) => ({ status, sampleCode: product.sampleCode }))
      : []),
  ];
  return [
    ...(product && hasCome(product.expiresAt, now)
      ? [
          {
            key: key('expired', product.batchNumber),
            kind: 'productExpired',
            expiredAt: product.expiresAt,
          } as const,
        ]
      : []),
    ...tests.flatMap((each) => ofTest(state, now, each)),
  ];
}

type Tested = { readonly status: TestStatus; readonly sampleCode: string };

function ofTest(state: PlacedOrder, now: string, { status, sampleCode }: Tested): Exception[] {
  const { test, last, count, dueAt, lastAt } = status;
  // What is only known after use does not stand against a decision before its time.
  if (last === 'missing')
    return status.specification.requiredFor === 'afterUse' && !hasCome(dueAt, now)
      ? []
      : [{ key: key('missing', sampleCode, test), kind: 'missing', test, dueAt }];
  if (last === 'invalid')
    return [{ key: key('invalid', sampleCode, test, lastAt), kind: 'invalid', test }];
  if (last === 'fail') return failed(state, { status, sampleCode });
  return count > 1
    ? [{ key: key('repeated', sampleCode, test, lastAt), kind: 'repeated', test, count }]
    : [];
}

function failed(state: PlacedOrder, { status, sampleCode }: Tested): Exception[] {
  const { test, lastAt, specification } = status;
  const result = state.results
    .filter(
      (each) => each.sampleCode === sampleCode && each.test === test && each.verdict === 'fail',
    )
    .at(-1);
  if (isKnownDeviation(state, ['resultFailed'], test)) return [];
  return [
    result?.value === undefined
      ? { key: key('failed', sampleCode, test, lastAt), kind: 'failed', test }
      : {
          key: key('outOfLimit', sampleCode, test, lastAt, String(result.value)),
          kind: 'outOfLimit',
          test,
          value: result.value,
          limit: specification.limit,
        },
  ];
}

const key = (...parts: readonly string[]): string => parts.join(' ');
