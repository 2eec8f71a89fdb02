import type {
  MatterBlocks,
  MatterGrade,
  MatterKind,
  MatterOutcome,
} from '../../../domain/order/matter.js';
import type { MatterView } from '../../contract/matter-views.js';

type All<K extends string> = { readonly [each in K]: string };

/** Words of the view of what went wrong. */
export type QualityWords = {
  readonly quality: All<
    | 'title'
    | 'lead'
    | 'kind'
    | 'class'
    | 'site'
    | 'searchHint'
    | 'noMatch'
    | 'stillOpen'
    | 'looked'
    | 'waits'
  > & {
    readonly views: All<MatterView | 'mine' | 'label'>;
    readonly columns: All<'what' | 'about' | 'since' | 'next' | 'due' | 'blocks'>;
    readonly empty: All<MatterView>;
    readonly emptyHint: All<MatterView>;
    readonly kinds: All<MatterKind>;
    readonly grades: All<MatterGrade>;
    readonly blocks: All<MatterBlocks>;
    readonly outcomes: All<MatterOutcome>;
    readonly ctcae: (weight: string, grade: number) => string;
    /** Orders that were told of a contamination, and how many of them have not closed it. */
    readonly told: (count: number, open: number) => string;
    readonly counted: (open: number, overdue: number) => string;
  };
};
