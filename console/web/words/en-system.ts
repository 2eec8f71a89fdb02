import { many } from './many.js';
import type { SystemWords } from './system-words.js';

/** English words of the health page. */
export const enSystem: SystemWords = {
  system: {
    title: 'System',
    allWell: 'The system is all right',
    trouble: 'Somebody must look at this',
    parts: 'Parts',
    engine: 'Process engine (Temporal)',
    worker: 'Worker for the present rules',
    record: 'Record (PostgreSQL)',
    up: 'up',
    down: 'away',
    work: 'Work',
    pending: 'Entries not yet settled',
    oldest: 'The oldest waits',
    tooLong: 'Entries without an answer after their time',
    overdue: 'Orders with a deadline nobody noticed',
    missing: 'Open orders that do not run',
    notAnswering: 'Orders that do not answer',
    toBeMoved: 'Orders still to be moved to the present rules',
    openOrders: 'Open orders',
    unknown: 'not known while the process engine is away',
    versions: 'Versions of the rules',
    version: 'Version',
    since: 'Deployed',
    orders: 'Open orders',
    current: 'in force',
    thisServer: 'this server',
    neverDeployed: 'not deployed yet',
    upkeep: 'Upkeep',
    lastAudit: 'Record last audited',
    lastBackup: 'Last backup',
    never: 'nothing is known of one',
    noDifferences: 'no differences',
    incidents: 'Incidents of the last 30 days',
    noIncidents: 'There was none.',
    mended: 'over: the order goes on',
    settled: 'looked at',
    settle: 'I have looked at it',
    awaitingQuality: 'Orders that wait for quality assurance',
    open: 'to be looked at',
    means: 'What it means',
    todo: 'What to do',
    otherMeans: 'The system has noticed something it has no words for.',
    otherTodo: 'Tell support the name and the time of this incident.',
    lookedAt: (time) => `As of ${time}`,
    milliseconds: (count) => `answers within ${count} ms`,
    megabytes: (count) => `${count} MB, read back`,
    seconds: (count) => `${count} s`,
    differences: (count) => many(count, 'difference', 'differences'),
    kinds: {
      olderEpoch: {
        title: 'An earlier run still wrote',
        means:
          'A run of this order that had been replaced tried to write. The record refused it; nothing was changed.',
        todo: 'Nothing, when it is over. If it comes again, look for a second Temporal server or a copy of the database in use.',
      },
      commandNotInJournal: {
        title: 'A message that nobody entered here',
        means:
          'Something reached the order’s process without having been entered and signed here. The record refused it and the order was started anew without it.',
        todo: 'Find out who can reach the Temporal server. Quality assurance opens a deviation.',
      },
      digestDiffers: {
        title: 'Worker and record disagree',
        means:
          'The worker came to another result than the record’s own rules. The record refused it.',
        todo: 'Look whether worker and console are of one version. If they are, tell support before the order goes on.',
      },
      recordedOtherwise: {
        title: 'The record holds something else',
        means:
          'At this place of the order’s history the record already holds another event. Nothing was overwritten.',
        todo: 'Look for a second Temporal server or a copy of the database in use; then tell support.',
      },
      recordFault: {
        title: 'An entry cannot be written',
        means:
          'The database does not take what this order wants to write. It tries again without end; the order stands still until then.',
        todo: 'Tell support at once. What was entered is kept and is not lost.',
      },
      internalError: {
        title: 'An entry could not be processed',
        means:
          'A rule of the program failed on this entry. The entry was refused, nothing was changed.',
        todo: 'Tell support which order and when. Enter it again once they have answered.',
      },
      recordOlderThanWorkflow: {
        title: 'The record came back from an older copy',
        means:
          'Entries of this order that had been confirmed are not in the record. The order waits and takes nothing.',
        todo: 'Quality assurance opens the order, has the missing entries made again and lets it go on.',
      },
      identityMismatch: {
        title: 'Wrong patient or wrong container was scanned',
        means: 'The identity check before an injection did not match. Nothing may be injected.',
        todo: 'Quality assurance speaks to the clinic and opens a deviation on the order.',
      },
    },
    troubles: {
      engine: 'The process engine is away: entries are kept and sent when it is back. Start it.',
      worker: 'No worker runs the present rules: nothing goes on. Start one.',
      tooLong: (count) =>
        `${many(count, 'entry has', 'entries have')} no answer after their time: the server that resends them does not run.`,
      overdue: (count) =>
        `${many(count, 'order has', 'orders have')} a deadline that passed unnoticed: its process stands still.`,
      missing: (count) =>
        `${many(count, 'open order does', 'open orders do')} not run; they are brought back from the record within 30 seconds.`,
      notAnswering: (count) => `${many(count, 'order does', 'orders do')} not answer.`,
      incidents: (count) => `${many(count, 'incident is', 'incidents are')} to be looked at.`,
      awaitingQuality: (count) =>
        `${many(count, 'order waits', 'orders wait')} for quality assurance: confirmed entries are missing from the record.`,
      audit: (count) => `The last audit found ${many(count, 'difference', 'differences')}.`,
    },
  },
};
