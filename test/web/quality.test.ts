import type { QualityMatter, QualityOccurrence } from '../../console/contract/quality.js';
import {
  isUnfiltered,
  qualityQuery,
  readFilters,
  writeFilters,
} from '../../console/web/features/quality/filters.js';
import { matterPath, occurrencePath } from '../../console/web/features/quality/matter-path.js';
import {
  matterClass,
  matterSubject,
  matterTitle,
  occurrenceTitle,
} from '../../console/web/features/quality/matter-words.js';
import { seesQuality } from '../../console/web/features/quality/sees-quality.js';
import { en } from '../../console/web/words/en.js';
import { tr } from '../../console/web/words/tr.js';
import { roles } from '../../domain/roles.js';
import { en as enTexts } from '../../domain/texts/en.js';
import { tr as trTexts } from '../../domain/texts/tr.js';

const orderId = 'DL-2026-000001';
const next = {
  taskKey: 'key',
  command: 'closeDeviation',
  duty: 'closeDeviation',
  roles: ['qualityAssurance'],
  siteId: null,
  dueAt: '2026-11-23T12:00:00.000Z',
} as const;
const common = {
  subject: '',
  grade: null,
  ctcae: null,
  openedAt: '2026-11-20T12:00:00.000Z',
  closedAt: null,
  outcome: null,
  blocks: null,
  next,
  source: null,
  claimedBy: null,
} as const;
const deviation: QualityMatter = {
  ...common,
  kind: 'deviation',
  what: 'contamination',
  matterId: 'DEV-0a1b2c3d-1',
  subject: `${orderId}-A1-F03`,
  grade: 'major',
};
const hold: QualityMatter = {
  ...common,
  kind: 'hold',
  what: 'contamination',
  matterId: 'HOLD-0a1b2c3d-1',
  next: { ...next, command: 'releaseHold', duty: 'releaseHold' },
};
const contamination: QualityMatter = {
  ...common,
  kind: 'contamination',
  what: 'bacterial',
  matterId: 'CON-0a1b2c3d-1',
  subject: `${orderId}-A1-F03 ${orderId}-A1-F04`,
  next: { ...next, command: 'decideAfterContamination', duty: 'decideContamination' },
};
const adverseEvent: QualityMatter = {
  ...common,
  kind: 'adverseEvent',
  what: 'erythema',
  matterId: 'AE-0a1b2c3d-1',
  subject: 'cheekLeft',
  grade: 'severe',
  ctcae: 3,
};
const excursion: QualityMatter = {
  ...common,
  kind: 'excursion',
  what: 'noEvidence',
  matterId: 'EXC-0a1b2c3d-1',
  subject: 'S2',
};
const latePositive: QualityMatter = {
  ...common,
  kind: 'latePositive',
  what: 'sterility',
  matterId: 'LATE-0a1b2c3d-1',
  subject: `${orderId}-A1-Q1`,
};

describe('what went wrong is said in words', () => {
  it.each([
    ['a deviation', deviation, 'Contamination', trTexts.deviationRules.contamination],
    ['a contamination', contamination, 'Bacterial', trTexts.choices.bacterial],
    ['an adverse event', adverseEvent, 'Erythema', trTexts.choices.erythema],
    ['a late positive', latePositive, 'Sterility', trTexts.choices.sterility],
  ])('%s', (_what, matter, english, turkish) => {
    expect(matterTitle(matter, en, enTexts)).toBe(english);
    expect(matterTitle(matter, tr, trTexts)).toBe(turkish);
  });

  it.each([
    ['vessels', contamination, 'F03, F04'],
    ['a session', excursion, 'Session 2'],
    ['an area', adverseEvent, 'Left cheek'],
    ['a sample', latePositive, 'A1-Q1'],
    ['nothing but the order', hold, ''],
    ['the biopsy', { ...excursion, subject: 'biopsy' }, 'Biopsy'],
  ])('is about %s', (_what, matter, english) => {
    expect(matterSubject(matter, en, enTexts)).toBe(english);
  });

  it('weighs a deviation by its class and an adverse event by its grade too', () => {
    expect(matterClass(deviation, en)).toEqual({ text: 'major', tone: 'warn' });
    expect(matterClass(adverseEvent, en)).toEqual({ text: 'severe, grade 3', tone: 'bad' });
    expect(matterClass(hold, en)).toBeUndefined();
  });

  it('calls an occurrence by what says most about it', () => {
    expect(occurrenceTitle([hold, deviation, contamination], en, enTexts)).toBe(
      'Contamination: Bacterial',
    );
    expect(occurrenceTitle([hold, deviation], en, enTexts)).toBe('Contamination');
  });

  it('counts in words', () => {
    expect(en.quality.counted(1, 0)).toBe('1 matter open');
    expect(en.quality.counted(3, 2)).toBe('3 matters open, 2 of them overdue');
    expect(en.quality.told(1, 1)).toBe(
      '1 order shared incubator or lot and was told, 1 still open',
    );
  });
});

describe('a matter leads', () => {
  const path = (matter: QualityMatter) => matterPath(orderId, matter, ['qualityAssurance']);
  it('to the page with the evidence where it is decided with a signature', () => {
    expect(path(deviation)).toBe(
      `/orders/${orderId}/decide/closeDeviation?deviation=DEV-0a1b2c3d-1`,
    );
    expect(path(hold)).toBe(`/orders/${orderId}/decide/releaseHold?hold=HOLD-0a1b2c3d-1`);
    expect(path(contamination)).toBe(`/orders/${orderId}/decide/decideAfterContamination`);
  });
  it('to its form where no signature is asked for', () => {
    const acknowledge = {
      ...latePositive,
      next: { ...next, command: 'acknowledgeLatePositive', roles: ['clinician'] },
    } as const;
    expect(matterPath(orderId, acknowledge, ['clinician'])).toBe(
      `/orders/${orderId}?form=acknowledgeLatePositive&latePositive=LATE-0a1b2c3d-1`,
    );
  });
  it('to its order when it is closed, or for other roles', () => {
    expect(matterPath(orderId, deviation, ['auditor'])).toBe(`/orders/${orderId}`);
    expect(path({ ...deviation, next: null })).toBe(`/orders/${orderId}`);
  });
  it('from its occurrence to the first that is mine', () => {
    const occurrence: QualityOccurrence = {
      key: `${orderId}/0a1b2c3d`,
      orderId,
      occurredAt: common.openedAt,
      stage: 'culturing',
      protocolCode: 'fibroblast-face',
      attempt: 1,
      clinicName: 'Clinic',
      laboratoryName: 'Laboratory',
      matters: [{ ...adverseEvent, next: { ...next, roles: ['clinician'] } }, hold],
      flagged: [],
    };
    expect(occurrencePath(occurrence, ['qualityAssurance'])).toBe(path(hold));
    expect(occurrencePath(occurrence, ['auditor'])).toBe(`/orders/${orderId}`);
  });
});

describe('the filters', () => {
  it('survive the address', () => {
    const params = new URLSearchParams(
      'view=closed&kind=hold&class=major&site=ist-lab&mine=true&q=DEV-1',
    );
    expect(writeFilters(readFilters(params)).toString()).toBe(params.toString());
  });
  it('ignore what the address does not know, and show what is open', () => {
    const filters = readFilters(new URLSearchParams('view=ajar&kind=mishap&class=grave'));
    expect(filters).toEqual({
      view: 'open',
      kind: null,
      grade: null,
      site: null,
      mine: false,
      search: '',
    });
    expect(isUnfiltered({ ...filters, view: 'closed' })).toBe(true);
    expect(isUnfiltered({ ...filters, mine: true })).toBe(false);
  });
  it('ask the server for the page after the last one', () => {
    const query = qualityQuery(readFilters(new URLSearchParams('kind=hold')), 'cursor');
    expect(query.toString()).toBe('kind=hold&limit=40&after=cursor');
  });
});

describe('the page', () => {
  it('is there for those who oversee quality, and for nobody else', () => {
    expect(roles.filter((role) => seesQuality({ roles: [role] }))).toEqual([
      'coordinator',
      'qcApprover',
      'qualityAssurance',
      'qualifiedPerson',
      'auditor',
    ]);
  });
});
