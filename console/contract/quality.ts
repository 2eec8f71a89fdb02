import * as z from 'zod';
import { siteIdSchema } from '../../domain/identifiers.js';
import { matterGrades, matterKinds, type ListedMatter } from '../../domain/order/matter.js';
import type { Stage } from '../../domain/order/sections.js';
import { matterViews } from './matter-views.js';
import type { WorkItem } from './reads.js';
import { many, pageSize } from './requests.js';

/** Query of `GET /api/quality`. */
export const listQualityQuery = () =>
  z.strictObject({
    view: z.enum(matterViews).default('open'),
    kind: many(z.enum(matterKinds)),
    /** Class of a deviation, or weight of an adverse event. */
    class: many(z.enum(matterGrades)),
    site: siteIdSchema().optional(),
    /** Only what waits for my roles. */
    mine: z.stringbool().optional(),
    /** An identifier of the order, or the id of a deviation, a hold or the like. */
    q: z.string().trim().min(1).max(80).optional(),
    after: z.string().max(400).optional(),
    limit: pageSize().default(50),
  });

/** One thing that went wrong: what, since when, who is next and who has taken it. */
export type QualityMatter = ListedMatter & { readonly claimedBy: WorkItem['claimedBy'] };

/** What came from one thing that happened to one order, with all its matters. Nothing of the patient. */
export type QualityOccurrence = {
  readonly key: string;
  readonly orderId: string;
  readonly occurredAt: string;
  readonly stage: Stage;
  readonly protocolCode: string;
  readonly attempt: number;
  readonly clinicName: string;
  readonly laboratoryName: string;
  readonly matters: readonly QualityMatter[];
  /** Other orders that were told of the contamination in it, each with its deviation. */
  readonly flagged: readonly {
    readonly orderId: string;
    readonly matterId: string;
    readonly open: boolean;
  }[];
};

/** How many matters are open, how many of them late, and how many wait for my roles. */
export type QualityCounts = {
  readonly open: number;
  readonly overdue: number;
  readonly mine: number;
};
