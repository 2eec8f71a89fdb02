/** The panels of an order's products, read from its state. */
import { panelStatus, type TestStatus } from '../quality/panel-status.js';
import type { TestSpecification } from '../protocol/protocol.js';
import type { Bank, OrderData, SessionProduct } from './state.js';

type Evidence = Pick<OrderData, 'protocol' | 'results'>;

const panelOf = (state: Evidence, product: TestSpecification['product']) =>
  state.protocol.panel.filter((specification) => specification.product === product);

/** The panel of the bank's current sample. */
export const bankPanel = (state: Evidence & { readonly bank: Bank }): readonly TestStatus[] =>
  panelStatus({
    panel: panelOf(state, 'bank'),
    results: state.results,
    sampleCode: state.bank.sampleCode,
    sampledAt: state.bank.frozenAt,
  });

/** The panel of a session product's sample, tests after use included. */
export const sessionPanel = (state: Evidence, product: SessionProduct): readonly TestStatus[] =>
  panelStatus({
    panel: panelOf(state, 'session'),
    results: state.results,
    sampleCode: product.sampleCode,
    sampledAt: product.formulatedAt,
  });

/** The panel of a bank sample of an earlier attempt; when that sample was taken is not kept. */
export const earlierPanel = (
  state: Evidence & { readonly stageSince: string },
  sampleCode: string,
): readonly TestStatus[] =>
  panelStatus({
    panel: panelOf(state, 'bank'),
    results: state.results,
    sampleCode,
    sampledAt: state.stageSince,
  });
