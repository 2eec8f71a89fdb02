import { addDays, addHours, isBefore } from '../../schedule/instants.js';
import type { StateAt, Vessel } from '../state.js';
import { hasGrown, noGrowthAt, noGrowthKey } from '../shortfall.js';
import { mediumSince, vesselsInUse } from '../vessels.js';
import { intakeDecision } from './collection.js';
import type { Duty } from './duty.js';
import { dutyKey } from './key.js';

type Growing = StateAt<'culturing'>;

/** From isolation to banking: what living cells need, and by when. */
export const cultureDuties = {
  awaitingIsolation: (state: StateAt<'awaitingIsolation'>): readonly Duty[] => [
    {
      ...laboratoryWork(state),
      key: dutyKey(state, 'startCulture'),
      kind: 'startCulture',
      subject: '',
      command: 'startCulture',
      dueAt: addHours(state.stageSince, state.protocol.intake.isolateWithinHours),
    },
  ],
  culturing: (state: Growing): readonly Duty[] => [
    ...feeding(state),
    observation(state),
    ...passage(state),
    harvestBy(state),
    ...noGrowth(state),
    ...openIntake(state),
  ],
  awaitingBanking: (state: StateAt<'awaitingBanking'>): readonly Duty[] => [
    {
      ...laboratoryWork(state),
      key: dutyKey(state, 'bank'),
      kind: 'bank',
      subject: '',
      command: 'bankVials',
      dueAt: addHours(state.harvest.harvestedAt, state.protocol.bank.bankWithinHours),
    },
    ...openIntake(state),
  ],
};

const laboratoryWork = (
  state: StateAt<'awaitingIsolation' | 'culturing' | 'awaitingBanking'>,
): Pick<Duty, 'roles' | 'siteId' | 'escalatesTo'> => ({
  roles: ['labTechnician'],
  siteId: state.laboratory.siteId,
  escalatesTo: ['qualityAssurance'],
});

/** The vessels whose medium is oldest; the same duty until all of them are fed. */
function feeding(state: Growing): readonly Duty[] {
  const hungriest = first(vesselsInUse(state.culture), mediumSince);
  if (!hungriest) return [];
  const since = mediumSince(hungriest);
  return [
    {
      ...laboratoryWork(state),
      key: dutyKey(state, `feed:${since}`),
      kind: 'feed',
      subject: hungriest.code,
      command: 'feedCulture',
      dueAt: addDays(since, state.protocol.culture.feedWithinDays),
    },
  ];
}

/** The first look depends on the method; then once a week. */
function observation(state: Growing): Duty {
  const { lastObservedAt, startedAt, method } = state.culture;
  const { methods, observeWithinDays } = state.protocol.culture;
  return {
    ...laboratoryWork(state),
    key: dutyKey(state, `observe:${lastObservedAt ?? startedAt}`),
    kind: 'observe',
    subject: '',
    command: 'observeCulture',
    dueAt: lastObservedAt
      ? addDays(lastObservedAt, observeWithinDays)
      : addDays(startedAt, methods[method].firstLookByDays),
  };
}

/** Cells that stay in one vessel for too long age: the vessel whose time is up first. */
function passage(state: Growing): readonly Duty[] {
  const { culture } = state.protocol;
  const { maxDaysInPrimaryVessel } = culture.methods[state.culture.method];
  const leaveBy = ({ passage: number, since }: Vessel) =>
    addDays(since, number === 0 ? maxDaysInPrimaryVessel : culture.maxDaysInLaterVessel);
  const oldest = first(vesselsInUse(state.culture), leaveBy);
  if (!oldest) return [];
  return [
    {
      ...laboratoryWork(state),
      key: dutyKey(state, `passage:${oldest.since}`),
      kind: 'passage',
      subject: oldest.code,
      command: 'passageCulture',
      dueAt: leaveBy(oldest),
    },
  ];
}

const harvestBy = (state: Growing): Duty => ({
  ...laboratoryWork(state),
  key: dutyKey(state, 'harvestBy'),
  kind: 'harvestBy',
  subject: '',
  command: 'harvestCulture',
  dueAt: addDays(state.culture.startedAt, state.protocol.culture.maxDays),
});

/** The clock of a culture in which nothing has been seen to grow: after it the prescriber decides. */
const noGrowth = (state: Growing): readonly Duty[] =>
  hasGrown(state.culture)
    ? []
    : [
        {
          key: noGrowthKey(state),
          kind: 'noGrowth',
          subject: '',
          roles: [],
          siteId: state.laboratory.siteId,
          dueAt: noGrowthAt(state),
          escalatesTo: ['clinician', 'qualityAssurance'],
        },
      ];

const openIntake = (state: StateAt<'culturing' | 'awaitingBanking'>): readonly Duty[] =>
  state.receipt.decision ? [] : [intakeDecision(state)];

/** The vessel with the earliest instant. */
const first = (
  vessels: readonly Vessel[],
  instantOf: (vessel: Vessel) => string,
): Vessel | undefined =>
  vessels.reduce<Vessel | undefined>(
    (best, vessel) => (best && !isBefore(instantOf(vessel), instantOf(best)) ? best : vessel),
    undefined,
  );
