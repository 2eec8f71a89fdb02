import type { BoardOrder, OrderView, Page } from '../console/contract/reads.js';
import { cast } from './aims.js';
import type { Session } from './api.js';
import { storyOf, type PlanInput } from './plan.js';
import { openRun, type Run, type RunDeps } from './run.js';
import type { Story } from './story.js';

/** Every order there is, in the order of their numbers. */
export async function listOrders(coordinator: Session): Promise<readonly BoardOrder[]> {
  const orders: BoardOrder[] = [];
  let after: string | null = '';
  while (after !== null) {
    const query: string = `?limit=200${after === '' ? '' : `&after=${encodeURIComponent(after)}`}`;
    const page: Page<BoardOrder> = await coordinator.read('listOrders', { query });
    orders.push(...page.items);
    after = page.next;
  }
  return orders.sort((a, b) => (a.orderId < b.orderId ? -1 : 1));
}

/** Stories for orders that exist: their own where the patient is the story's, a new one for anybody else's order. */
export async function takeUp(
  coordinator: Session,
  stories: readonly Story[],
  { input, deps }: { readonly input: PlanInput; readonly deps: RunDeps },
): Promise<readonly Run[]> {
  const waiting = [...stories];
  const runs: Run[] = [];
  for (const { orderId, stage } of await listOrders(coordinator)) {
    if (stage === 'completed' || stage === 'stopped') continue;
    const { state } = await coordinator.read<OrderView>('getOrder', { parameters: { orderId } });
    if (state.stage === 'new') continue;
    const i = waiting.findIndex(({ patientId }) => patientId === state.patientId);
    const [own] = i < 0 ? [] : waiting.splice(i, 1);
    const story = own ?? {
      ...storyOf(input, cast.length + Number(orderId.slice(-6))),
      patientId: state.patientId,
      clinicSiteId: state.clinic.siteId,
      zone: state.clinic.zone,
    };
    runs.push(openRun(story, deps, orderId));
  }
  return [...runs, ...waiting.map((story) => openRun(story, deps))];
}
