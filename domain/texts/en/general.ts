import type { GeneralTexts } from '../treatment-texts.js';
import { material } from './material.js';
import { commands as careCommands } from './care-commands.js';
import { commands as oversightCommands } from './oversight-commands.js';
import { commands } from './treatment-commands.js';

const stages: GeneralTexts['stages'] = {
  new: 'New',
  awaitingCollection: 'Awaiting collection',
  inTransitToLab: 'On the way to the laboratory',
  awaitingIntakeDecision: 'Awaiting intake decision',
  awaitingIsolation: 'Awaiting isolation',
  culturing: 'In culture',
  awaitingBanking: 'Awaiting banking',
  awaitingQcDecision: 'In quality control',
  awaitingCertification: 'Awaiting certification',
  treating: 'In treatment',
  followUp: 'Follow-up',
  awaitingDisposition: 'Awaiting disposition',
  completed: 'Completed',
  stopped: 'Stopped',
};
const sections: GeneralTexts['sections'] = {
  prescription: 'Prescription',
  collection: 'Collection',
  intake: 'Intake',
  serology: 'Serology',
  culture: 'Culture',
  bank: 'Vial bank',
  quality: 'Quality control',
  sessions: 'Sessions',
  followUp: 'Follow-up',
  interruptions: 'Holds and deviations',
};
const roles: GeneralTexts['roles'] = {
  coordinator: 'Coordinator',
  clinician: 'Clinician',
  clinicAssistant: 'Clinic assistant',
  labTechnician: 'Laboratory technician',
  qcAnalyst: 'QC analyst',
  qcApprover: 'QC approver',
  qualityAssurance: 'Quality assurance',
  qualifiedPerson: 'Qualified person',
  logistics: 'Logistics',
  auditor: 'Auditor',
  administrator: 'Administrator',
};
const scopes = { material: 'material', release: 'release', treatment: 'treatment' };
const did = {
  manufactured: 'worked on the manufacture',
  tested: 'entered test results',
  approved: 'approved',
  certified: 'certified',
};
const does = {
  manufactured: 'work on the manufacture of',
  tested: 'test',
  approved: 'approve',
  certified: 'certify',
};
const titles: Readonly<Record<string, { readonly title: string }>> = {
  ...material.commands,
  ...careCommands,
  ...oversightCommands,
  ...commands,
};
const titleOf = (commandType: string): string => titles[commandType]?.title ?? commandType;

/** English words that belong to no phase. */
export const general: GeneralTexts = {
  stages,
  sections,
  roles,
  sessionStatuses: {
    toPlan: 'To be planned',
    planned: 'Planned',
    confirmed: 'Confirmed',
    preparing: 'Being prepared',
    awaitingResults: 'Awaiting results',
    awaitingProductRelease: 'Awaiting release',
    released: 'Released',
    inTransit: 'On its way',
    atClinic: 'At the clinic',
    identityConfirmed: 'Identity confirmed',
    authorised: 'Authorised',
    administered: 'Given',
    missed: 'Missed',
    cancelled: 'Cancelled',
    omitted: 'Left out',
  },
  meanings: {
    prescribed: 'Prescribed',
    approved: 'Approved',
    certified: 'Certified',
    reviewed: 'Reviewed',
    authorised: 'Authorised',
    performed: 'Performed',
  },
  refusals: {
    notYourRole: ({ permitted }) =>
      `This is done by another role: ${permitted.map((role) => roles[role]).join(', ')}.`,
    notYourSite: ({ siteId }) =>
      `This belongs to another site than yours (${siteId}). Ask a colleague there to do it.`,
    notAtThisStage: ({ stage }) =>
      `The order is at another stage: ${stages[stage]}. Reload to see what can be done now.`,
    staleRevision: ({ section }) =>
      `“${sections[section]}” has changed since you opened this form. Look at it again, then decide.`,
    segregation: ({ part, earlier }) =>
      `You ${did[earlier]} in this batch, so somebody else must ${does[part]} it.`,
    inTheFuture: ({ performedAt }, { instant }) =>
      `${instant(performedAt)} lies in the future. Enter it when it has been done, or correct the time.`,
    expired: ({ validUntil }, { instant }) =>
      `It arrived too late: it was valid until ${instant(validUntil)}. Nothing was done; open the form again.`,
    recordBehind: ({ seconds }) =>
      `The record is ${seconds} seconds behind, so no decision can be taken now. Nothing was lost; try again in a minute.`,
    awaitingQualityAssurance: ({ since, entries }, { instant }) =>
      `This order waits for quality assurance since ${instant(since)}: the record was brought back from an older copy, and ${entries} ${entries === 1 ? 'entry is' : 'entries are'} missing in it. Nothing can be entered until quality assurance has released it.`,
    onHold: ({ scope, holdId }) =>
      `A hold on the ${scopes[scope]} is open (${holdId}). It has to be released first.`,
    openDeviation: ({ deviationId }) =>
      `Deviation ${deviationId} is open. Quality assurance has to close it or grade it as minor first.`,
    secondPersonMissing: ({ commandType, dueAt }, { instant }) =>
      `“${titleOf(commandType)}” still waits for its second person, due ${instant(dueAt)}. It has to be confirmed first.`,
    samePerson: ({ commandType }) =>
      `You did “${titleOf(commandType)}” yourself. Another person has to do this.`,
    nothingToConfirm: ({ awaited }) =>
      awaited === ''
        ? 'Nothing waits for a second person.'
        : 'This entry does not wait for a second person any more. Reload to see what is open.',
    internalError: ({ commandType }) =>
      `“${titleOf(commandType)}” could not be processed. Nothing was done; quality assurance and support were told.`,
    nothingDue: ({ now }, { instant }) =>
      `Nothing is due at ${instant(now)}. The next deadline lies later.`,
  },
};
