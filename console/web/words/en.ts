import { enAdministration } from './en-administration.js';
import { enDesk } from './en-desk.js';
import { enEvidence } from './en-evidence.js';
import { enForm } from './en-form.js';
import { enQuality } from './en-quality.js';
import { enSystem } from './en-system.js';
import { enRecord } from './en-record.js';
import { many } from './many.js';
import type { Words } from './words.js';

/** The console in English. */
export const en: Words = {
  ...enRecord,
  ...enDesk,
  ...enEvidence,
  ...enSystem,
  ...enQuality,
  ...enAdministration,
  shell: {
    skip: 'Skip to the page',
    navigation: 'Places',
    board: 'Board',
    work: 'My work',
    patients: 'Patients',
    search: 'Search or scan',
    searchHint: 'Search or scan ( / )',
    language: 'Language',
    signOut: 'Sign out',
    loading: 'Loading',
    dropped: 'Live updates have stopped; reconnecting. What you see may be older.',
    unknownScan: (text) => `Nothing is known by “${text}”.`,
    colours: { light: 'Colours: light', dark: 'Colours: dark', auto: 'Colours: as the device' },
  },
  signIn: {
    lead: 'Treatment orders from prescription to injection',
    login: 'User name',
    password: 'Password',
    action: 'Sign in',
    rejected: 'User name or password is not right.',
    expired: 'Your sign-in ran out',
    kept: 'Sign in again to go on; what you typed is still here.',
  },
  training: {
    label: 'Training: no real patients',
    nextDeadline: 'Jump to next deadline',
    plusDay: '+1 day',
    plusWeek: '+7 days',
    moveTo: 'Move clock to',
    clinicTime: (time) => `Clinic time: ${time}`,
  },
  failures: {
    title: 'This did not work',
    retry: 'Try again',
    unreachable: 'The server cannot be reached. Check the network and try again; nothing was lost.',
    invalidRequest: 'Something in the form is not complete or not correct.',
    notSignedIn: 'You are not signed in.',
    signatureRejected: 'The signing secret is not right; nothing was signed. Type it again.',
    notAllowed: 'You are not permitted to do this.',
    passwordIsTemporary: 'Choose a password of your own first.',
    notFound: 'There is no such thing, or not for you.',
    commandIdReused:
      'This form was already used for something else. Check the order, then send again.',
    refused: 'This was refused.',
    notConfirmed: 'Not confirmed yet; it cannot count twice.',
    tooManyRequests: 'Too many tries in a short time. Wait a moment.',
    unavailable: 'The system cannot be reached just now; nothing was lost. Try again in a moment.',
    internal: 'This could not be processed; quality assurance and support were told.',
  },
  broken: {
    title: 'This screen failed',
    text: 'Nothing that was recorded is lost, and drafts are kept.',
    reload: 'Load again',
  },
  notFound: {
    title: 'There is no such page',
    text: 'The address names nothing here.',
    back: 'To the board',
  },
  time: {
    units: { day: 'd', hour: 'h', minute: 'min', second: 's' },
    in: (span) => `in ${span}`,
    late: (span) => `${span} late`,
    hours: (hours) => `${hours} h`,
    afterMonths: (months) => `after ${many(months, 'month', 'months')}`,
  },
  board: {
    title: 'Board',
    exceptions: 'Exceptions',
    vialsExpiring: 'Vials expiring',
    noVials: 'No vial expires in the next 30 days',
    stage: 'Stage',
    all: 'All',
    site: 'Clinic',
    protocol: 'Protocol',
    clear: 'Clear filters',
    layout: 'Layout',
    lanes: 'Lanes',
    table: 'Table',
    search: 'Find',
    searchHint: 'Order, code, donation, name',
    empty: 'No open orders',
    emptyHint: 'An order begins when a clinician prescribes a treatment.',
    noMatch: 'No order fits these filters',
    more: 'Show more',
    nothingDue: 'Nothing due',
    newOrder: 'New order',
    order: 'Order',
    days: 'Days in stage',
    nextDue: 'Next due',
    growth: 'Growth',
    flags: 'Flags',
    exception: {
      overdue: 'Overdue',
      dueToday: 'Due today',
      awaitingDecision: 'Waiting for a decision',
      onHold: 'On hold',
    },
    daysInStage: (days) => (days === 0 ? 'since today' : many(days, 'day', 'days')),
    attempt: (attempt) => `attempt ${attempt}`,
    overdue: (count) => many(count, 'task overdue', 'tasks overdue'),
    deviations: (count) => many(count, 'open deviation', 'open deviations'),
    lastCount: (cells) => `Growth; last count ${cells} live cells`,
  },
  work: {
    title: 'My work',
    lead: 'Tasks of your roles and sites, due first.',
    empty: 'Nothing waits for you',
    emptyHint: 'Tasks of your roles appear here as soon as they arise.',
    task: 'Task',
    due: 'Due',
    who: 'Who',
    overdue: 'Overdue',
    escalated: 'escalated to you',
    mine: 'You',
    claim: 'I take it',
    release: 'Let go',
    groups: { overdue: 'Overdue', today: 'Today', later: 'Later' },
    claimedBy: (name) => `${name} has it`,
  },
  form: enForm,
  identity: {
    stop: 'STOP',
    report: 'Report the mismatch',
    container: 'Container',
    patient: 'Patient',
    whatToDo:
      'Do not inject. Put the container aside and call the responsible clinician. Then report the mismatch.',
    hints: {
      container: 'Scan the syringe in your hand',
      patient: 'Scan the patient’s wristband or card',
    },
    verdicts: { empty: 'Scan now', match: 'Right one', mismatch: 'Wrong one' },
    mismatch: {
      container: (scanned, expected) => `This container is ${scanned}. Expected: ${expected}.`,
      patient: (scanned, expected) => `This patient is ${scanned}. Expected: ${expected}.`,
    },
  },
  sign: {
    secret: 'Signing secret',
    help: 'Your password. It is never kept.',
    notYet: 'Complete the form first.',
    newOrder: 'a new order',
    rejection: ({ name, what, order, role }) =>
      `I, ${name}, reject: “${what}” of ${order}, as ${role}.`,
    sentences: {
      prescribed: ({ name, order, role }) =>
        `I, ${name}, prescribe this treatment (${order}) as ${role}.`,
      approved: ({ name, what, order, role }) =>
        `I, ${name}, approve “${what}” of ${order} as ${role}.`,
      certified: ({ name, what, order, role }) =>
        `I, ${name}, certify “${what}” of ${order} as ${role}.`,
      reviewed: ({ name, what, order, role }) =>
        `I, ${name}, have reviewed “${what}” of ${order} as ${role}.`,
      authorised: ({ name, what, order, role }) =>
        `I, ${name}, authorise “${what}” of ${order} as ${role}.`,
      performed: ({ name, what, order, role }) =>
        `I, ${name}, performed “${what}” of ${order} as ${role}.`,
    },
  },
  patients: {
    title: 'Patients',
    empty: 'No patients yet',
    emptyHint: 'Clinic people take patients in; then they can be prescribed for.',
    name: 'Name',
    born: 'Born',
    file: 'File number',
    add: 'New patient',
    addAction: 'Add patient',
    added: 'The patient was added.',
  },
};
