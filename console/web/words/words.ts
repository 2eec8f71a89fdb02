import type { ContainerState, VesselState } from '../../../domain/order/discarding.js';
import type { ErrorBody } from '../../contract/errors.js';
import type { HarvestForecast } from '../../contract/reads.js';
import type { HoldScope } from '../../../domain/order/sections.js';
import type {
  CollectedItem,
  Culture,
  Deviation,
  QcVerdict,
  TemperatureVerdict,
  Vial,
  VialStatus,
} from '../../../domain/order/state.js';
import type { SignatureMeaning } from '../../../domain/roles.js';
import type { Exception } from '../features/board/filters.js';
import type { SlotVerdict, Slot } from '../features/command/identity-check.js';
import type { SessionRow } from '../features/order/session-windows.js';
import type { WorkGroup } from '../features/work/grouping.js';
import type { Part } from '../format/span.js';
import type { DeskWords } from './desk-words.js';
import type { AdministrationWords } from './administration-words.js';
import type { QualityWords } from './quality-words.js';
import type { SystemWords } from './system-words.js';
import type { EvidenceWords } from './evidence-words.js';
import type { FormWords } from './form-words.js';

type All<K extends string> = { readonly [each in K]: string };
type Signed = {
  readonly name: string;
  readonly what: string;
  readonly order: string;
  readonly role: string;
};

/** The console's own words; those of the process are in the domain's texts. A missing one does not compile. */
export type Words = DeskWords &
  EvidenceWords &
  SystemWords &
  QualityWords &
  AdministrationWords & {
    readonly shell: All<
      | 'skip'
      | 'navigation'
      | 'board'
      | 'work'
      | 'patients'
      | 'search'
      | 'searchHint'
      | 'language'
      | 'signOut'
      | 'loading'
      | 'dropped'
    > & {
      readonly unknownScan: (text: string) => string;
      readonly colours: All<'light' | 'dark' | 'auto'>;
    };
    readonly signIn: All<
      'lead' | 'login' | 'password' | 'action' | 'rejected' | 'expired' | 'kept'
    >;
    readonly training: All<'label' | 'nextDeadline' | 'plusDay' | 'plusWeek' | 'moveTo'> & {
      readonly clinicTime: (time: string) => string;
    };
    readonly failures: All<'title' | 'retry' | 'unreachable' | ErrorBody['error']>;
    readonly broken: All<'title' | 'text' | 'reload'>;
    readonly notFound: All<'title' | 'text' | 'back'>;
    readonly time: {
      readonly units: All<Part['unit']>;
      readonly in: (span: string) => string;
      readonly late: (span: string) => string;
      readonly hours: (hours: string) => string;
      readonly afterMonths: (months: number) => string;
    };
    readonly board: All<
      | 'title'
      | 'exceptions'
      | 'vialsExpiring'
      | 'noVials'
      | 'stage'
      | 'all'
      | 'site'
      | 'protocol'
      | 'clear'
      | 'layout'
      | 'lanes'
      | 'table'
      | 'search'
      | 'searchHint'
      | 'empty'
      | 'emptyHint'
      | 'noMatch'
      | 'more'
      | 'nothingDue'
      | 'newOrder'
      | 'order'
      | 'days'
      | 'nextDue'
      | 'growth'
      | 'flags'
    > & {
      readonly exception: All<Exception>;
      readonly daysInStage: (days: number) => string;
      readonly attempt: (attempt: number) => string;
      readonly overdue: (count: number) => string;
      readonly deviations: (count: number) => string;
      readonly lastCount: (cells: string) => string;
    };
    readonly work: All<
      | 'title'
      | 'lead'
      | 'empty'
      | 'emptyHint'
      | 'task'
      | 'due'
      | 'who'
      | 'overdue'
      | 'escalated'
      | 'mine'
      | 'claim'
      | 'release'
    > & { readonly groups: All<WorkGroup>; readonly claimedBy: (name: string) => string };
    readonly order: All<
      | 'patient'
      | 'chainOfIdentity'
      | 'donation'
      | 'notYet'
      | 'clinic'
      | 'laboratory'
      | 'stages'
      | 'next'
      | 'nothingForYou'
      | 'tasks'
      | 'noTasks'
      | 'heldByPerson'
      | 'consentWithdrawn'
      | 'none'
      | 'prescription'
      | 'transport'
      | 'punches'
      | 'waybill'
      | 'dispatched'
      | 'received'
      | 'age'
      | 'temperature'
      | 'container'
      | 'intact'
      | 'damaged'
      | 'labels'
      | 'match'
      | 'differ'
      | 'tube'
      | 'material'
      | 'purpose'
      | 'status'
      | 'held'
      | 'details'
      | 'fewer'
    > & {
      readonly secondPersons: (count: number) => string;
      readonly version: (version: number) => string;
      readonly since: (time: string) => string;
      readonly secondPerson: (what: string) => string;
      readonly deviation: (id: string, grade: string) => string;
      readonly hours: (hours: string) => string;
      readonly ageNow: string;
      readonly ageOfLimit: (hours: string, limit: string) => string;
      readonly logger: (
        told: Record<'lowest' | 'highest' | 'above' | 'below' | 'gap' | 'from' | 'to', string>,
      ) => string;
    };
    readonly holdScopes: All<HoldScope>;
    readonly grades: All<Deviation['grade']>;
    readonly temperature: All<TemperatureVerdict>;
    readonly itemKinds: All<CollectedItem['kind']>;
    readonly itemPurposes: All<CollectedItem['purpose']>;
    readonly vesselStatus: All<VesselState>;
    readonly vialStatus: All<VialStatus>;
    readonly vialPurposes: All<Vial['purpose']>;
    /** The last two are of products that may not be given any more. */
    readonly containerStatus: All<ContainerState>;
    readonly limits: All<'negative' | 'match' | 'conforms'>;
    readonly culture: All<
      | 'title'
      | 'expected'
      | 'band'
      | 'target'
      | 'harvested'
      | 'liveCells'
      | 'viability'
      | 'incubator'
      | 'lastFed'
      | 'lastObserved'
      | 'reagents'
      | 'counted'
      | 'passageColumn'
      | 'seeded'
      | 'chart'
      | 'axis'
      | 'time'
      | 'earliest'
      | 'latest'
      | 'vessel'
      | 'type'
      | 'since'
      | 'confluence'
      | 'onlyInUse'
      | 'overdueSince'
    > & {
      readonly methods: All<Culture['method']>;
      readonly basis: All<NonNullable<HarvestForecast>['basis']>;
      readonly passage: (passage: number) => string;
      readonly allVessels: (count: number) => string;
    };
    readonly qc: All<
      'title' | 'test' | 'specification' | 'result' | 'value' | 'due' | 'afterUse'
    > & {
      readonly verdicts: All<QcVerdict | 'missing'>;
      readonly decision: All<'accept' | 'reject'>;
      readonly sample: (code: string) => string;
      readonly tries: (count: number) => string;
    };
    readonly bank: All<
      | 'title'
      | 'vial'
      | 'purpose'
      | 'volume'
      | 'location'
      | 'expires'
      | 'total'
      | 'counts'
      | 'reserveLast'
    > & {
      readonly all: (count: number) => string;
      readonly frozen: (time: string) => string;
      readonly until: (date: string) => string;
    };
    readonly sessions: All<
      | 'title'
      | 'planned'
      | 'window'
      | 'batch'
      | 'expires'
      | 'identity'
      | 'authorised'
      | 'administered'
      | 'dose'
      | 'earliest'
      | 'containers'
      | 'identityEnds'
      | 'life'
      | 'firstWindow'
      | 'afterPrevious'
    > & {
      readonly intervals: All<NonNullable<SessionRow['planned']>>;
      readonly by: (date: string) => string;
      readonly inDoubt: (why: string) => string;
      readonly number: (number: number) => string;
      readonly given: (given: number, of: number) => string;
    };
    readonly history: All<'title' | 'rejected' | 'empty' | 'byTime' | 'bySystem' | 'somebody'> & {
      readonly count: (count: number) => string;
      readonly all: (count: number) => string;
      readonly signed: (meaning: string, time: string) => string;
      readonly late: (recorded: string) => string;
    };
    readonly form: FormWords;
    readonly identity: All<'stop' | 'whatToDo' | 'report' | Slot> & {
      readonly hints: All<Slot>;
      readonly verdicts: All<SlotVerdict['kind']>;
      readonly mismatch: { readonly [S in Slot]: (scanned: string, expected: string) => string };
    };
    readonly sign: All<'secret' | 'help' | 'notYet' | 'newOrder'> & {
      readonly rejection: (signed: Signed) => string;
      readonly sentences: { readonly [M in SignatureMeaning]: (signed: Signed) => string };
    };
    readonly patients: All<
      'title' | 'empty' | 'emptyHint' | 'name' | 'born' | 'file' | 'add' | 'addAction' | 'added'
    >;
  };

/** The words about one order's record. */
export type RecordWords = Pick<
  Words,
  | 'order'
  | 'holdScopes'
  | 'grades'
  | 'temperature'
  | 'itemKinds'
  | 'itemPurposes'
  | 'vesselStatus'
  | 'vialStatus'
  | 'vialPurposes'
  | 'containerStatus'
  | 'limits'
  | 'culture'
  | 'qc'
  | 'bank'
  | 'sessions'
  | 'history'
>;
