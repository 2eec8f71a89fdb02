/** Which matters a list shows: open ones, those of them whose next step is late, or closed ones. */
export const matterViews = ['open', 'overdue', 'closed'] as const;
export type MatterView = (typeof matterViews)[number];
