import type { ChangedMatter } from '../domain/order/matter-changes.js';

/** Open matters of a group for which no duty is open come after all others. */
const waitsForNobody = '9999-12-31T00:00:00.000Z';

/** A quality matter as the record's table has it, without what it has of its order. */
export const matterRow = (matter: ChangedMatter) => ({
  matterId: matter.matterId,
  occurrence: matter.occurrence,
  occurredAt: instant(matter.occurredAt),
  kind: matter.kind,
  what: matter.what,
  subject: matter.subject,
  grade: matter.grade,
  ctcae: matter.ctcae,
  openedAt: instant(matter.openedAt),
  closedAt: matter.closedAt === null ? null : instant(matter.closedAt),
  outcome: matter.outcome,
  blocks: matter.blocks,
  sourceOrderId: matter.source,
  taskKey: matter.next?.taskKey ?? null,
  command: matter.next?.command ?? null,
  duty: matter.next?.duty ?? null,
  roles: matter.next?.roles ?? [],
  taskSiteId: matter.next?.siteId ?? null,
  dueAt: matter.next ? instant(matter.next.dueAt) : null,
  groupDue: instant(matter.occurrenceDueAt ?? waitsForNobody),
});
export type MatterRow = ReturnType<typeof matterRow>;

/** As the record spells it. */
const instant = (text: string): string => new Date(text).toISOString();
