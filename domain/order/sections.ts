/** Parts of an order's state that a person can rely on; the state keeps the last revision of each. */
export const sections = [
  'prescription',
  'collection',
  'intake',
  'serology',
  'culture',
  'bank',
  'quality',
  'sessions',
  'followUp',
  'interruptions',
] as const;
export type Section = (typeof sections)[number];

/** The stages of a treatment order, in the order of the batch record. */
export const stages = [
  'new',
  'awaitingCollection',
  'inTransitToLab',
  'awaitingIntakeDecision',
  'awaitingIsolation',
  'culturing',
  'awaitingBanking',
  'awaitingQcDecision',
  'awaitingCertification',
  'treating',
  'followUp',
  'awaitingDisposition',
  'completed',
  'stopped',
] as const;
export type Stage = (typeof stages)[number];

/** Stages of an order that exists and is still worked on. */
export const openStages = [
  'awaitingCollection',
  'inTransitToLab',
  'awaitingIntakeDecision',
  'awaitingIsolation',
  'culturing',
  'awaitingBanking',
  'awaitingQcDecision',
  'awaitingCertification',
  'treating',
  'followUp',
  'awaitingDisposition',
] as const;
export type OpenStage = (typeof openStages)[number];
/** Stages of an order that exists, closed ones included: deviations and late results still reach it. */
export const existingStages = [...openStages, 'completed', 'stopped'] as const;

/** The states a treatment session goes through. */
export const sessionStatuses = [
  'toPlan',
  'planned',
  'confirmed',
  'preparing',
  'awaitingResults',
  'awaitingProductRelease',
  'released',
  'inTransit',
  'atClinic',
  'identityConfirmed',
  'authorised',
  'administered',
  'missed',
  'cancelled',
  'omitted',
] as const;
export type SessionStatus = (typeof sessionStatuses)[number];

/** What is forbidden while a hold is open. Cells and clocks go on under every scope. */
export const holdScopes = ['material', 'release', 'treatment'] as const;
export type HoldScope = (typeof holdScopes)[number];
