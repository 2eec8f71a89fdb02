import { many } from './many.js';
import type { QualityWords } from './quality-words.js';

/** English words of the view of what went wrong. */
export const enQuality: QualityWords = {
  quality: {
    title: 'Quality',
    lead: 'What went wrong, and is it closed? A line opens where it is dealt with.',
    kind: 'Kind',
    class: 'Class',
    site: 'Site',
    searchHint: 'Order, code, DEV-…, HOLD-…',
    noMatch: 'Nothing fits these filters',
    stillOpen: 'open',
    looked: 'closed',
    waits: 'Waits for another decision',
    views: {
      label: 'Which matters',
      open: 'Open',
      overdue: 'Overdue',
      closed: 'Closed',
      mine: 'For me',
    },
    columns: {
      what: 'What',
      about: 'About',
      since: 'Opened',
      next: 'Next',
      due: 'Due / closed',
      blocks: 'Blocks',
    },
    empty: {
      open: 'Nothing is open',
      overdue: 'Nothing is overdue',
      closed: 'Nothing has been closed yet',
    },
    emptyHint: {
      open: 'Every deviation, hold and investigation is closed. Look under “Closed” for what was.',
      overdue: 'Every open matter still has time. Look under “Open” for what is due next.',
      closed: 'What is closed later is kept here for good.',
    },
    kinds: {
      deviation: 'Deviation',
      investigation: 'Out-of-specification investigation',
      excursion: 'Shipment in doubt',
      hold: 'Hold',
      latePositive: 'Late positive',
      changedEvidence: 'Changed evidence',
      adverseEvent: 'Adverse event',
      contamination: 'Contamination',
    },
    grades: {
      unclassified: 'not yet classified',
      minor: 'minor',
      major: 'major',
      critical: 'critical',
      severe: 'severe',
      notSevere: 'not severe',
    },
    blocks: {
      material: 'Use of the material',
      release: 'Release',
      treatment: 'Treatment',
      decisions: 'Acceptance and certification',
      acceptance: 'Acceptance of the product',
      unblocking: 'Unblocking of vials',
      intake: 'Intake decision',
      session: 'The session',
    },
    outcomes: {
      closed: 'closed',
      released: 'released',
      acknowledged: 'acknowledged',
      reviewed: 'reviewed',
      recorded: 'recorded',
      withdrawn: 'withdrawn',
      noLonger: 'no longer there',
      labError: 'error of the laboratory',
      confirmed: 'confirmed',
      use: 'may be used',
      reject: 'may not be used',
      continueSiblings: 'the other vessels go on',
      newAttempt: 'new attempt',
      stop: 'order stopped',
    },
    ctcae: (weight, grade) => `${weight}, grade ${grade}`,
    told: (count, open) =>
      `${many(count, 'order', 'orders')} shared incubator or lot and ${count === 1 ? 'was' : 'were'} told, ${open} still open`,
    counted: (open, overdue) =>
      overdue > 0
        ? `${many(open, 'matter', 'matters')} open, ${overdue} of them overdue`
        : `${many(open, 'matter', 'matters')} open`,
  },
};
