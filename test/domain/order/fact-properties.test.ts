import { treatmentSettings } from '../../../domain/protocol/treatment-settings.js';
import { exceptionSettings } from '../../../domain/protocol/exception-settings.js';
import type { DeviationRule } from '../../../domain/order/deviation-rules.js';
import type { PlacedOrder } from '../../../domain/order/state.js';
import { conflictingParts } from '../../../domain/roles.js';
import { addHours } from '../../../domain/schedule/instants.js';
import { check, momentsOf, type Moment } from '../../support/walks.js';

/** Rules a fact broke, said again without the code that judges it, with whether a hold belongs to it. */
function brokenBy({ earlier, each }: Moment): readonly [DeviationRule, boolean][] {
  const { event } = each;
  const { protocol } = earlier;
  switch (event.type) {
    case 'biopsyReceived':
      return chosen(
        [event.receipt.ageHours > protocol.transport.rejectAgeHours, 'biopsyTooOld', true],
        [event.receipt.temperature === 'noEvidence', 'noTemperatureEvidence', true],
        [event.receipt.temperature === 'outOfSpecification', 'temperatureExcursion', true],
        [!event.receipt.containerIntact, 'containerDamaged', true],
        [!earlier.collection?.dispatch, 'receivedWithoutDispatch', false],
      );
    case 'cultureStarted':
      return chosen([earlier.stage === 'awaitingIntakeDecision', 'isolatedBeforeAcceptance', true]);
    case 'contaminationReported':
      return [['contamination', true]];
    case 'cultureHarvested':
      return chosen(
        [
          event.harvest.viabilityPercent < protocol.harvest.minViabilityPercent,
          'harvestViabilityLow',
          true,
        ],
        [event.harvest.liveCells < event.harvest.targetLiveCells, 'harvestBelowTarget', true],
      );
    case 'vialTested':
      return chosen([
        event.viabilityPercent < exceptionSettings(protocol).postThawMinViabilityPercent,
        'postThawViabilityLow',
        true,
      ]);
    case 'qcResultRecorded':
      return chosen([
        event.verdict === 'fail' && event.attempt === undefined,
        'resultFailed',
        true,
      ]);
    case 'sessionResultRecorded':
      return chosen([event.verdict === 'fail', 'resultFailed', true]);
    case 'materialDisposed':
      return chosen(
        [earlier.disposition?.outcome !== 'destroy', 'disposedWithoutDecision', true],
        [isDisposedEarly(earlier, event.disposedAt), 'disposedEarly', true],
      );
    default:
      return [...brokenInSession(earlier, event), ...segregationBroken({ earlier, each })];
  }
}

function brokenInSession(
  earlier: PlacedOrder,
  event: Moment['each']['event'],
): readonly [DeviationRule, boolean][] {
  if (event.type === 'sessionProductPrepared') {
    const taken = (earlier.bank?.vials ?? []).filter(({ code }) => event.vials.includes(code));
    return chosen(
      [taken.some(({ status }) => status !== 'released'), 'unreleasedVialThawed', true],
      [taken.some(({ expiresAt }) => expiresAt <= event.thawedAt), 'expiredVialThawed', true],
      [earlier.holds.length > 0, 'preparedOnHold', false],
      [earlier.pause !== undefined, 'preparedWhilePaused', false],
    );
  }
  if (event.type !== 'administrationRecorded') return [];
  const session = earlier.sessions.find(({ sessionId }) => sessionId === event.sessionId);
  const present = session?.product;
  const isPresent = present?.containers.some(({ code }) => code === event.containers[0]?.code);
  const isLate = present !== undefined && present.expiresAt <= event.administeredAt;
  const blocked = present?.containers.find(({ code }) => code === event.containers[0]?.code);
  return chosen(
    [!session?.authorisation && isPresent === true, 'givenWithoutAuthorisation', true],
    [isPresent === true && isLate, 'expiredProductGiven', true],
    [blocked?.status === 'blocked', 'blockedProductGiven', true],
    [event.mixedWithFiller === true, 'mixedWithFiller', true],
    [event.anaesthesia !== 'none', 'anaesthesiaUsed', false],
  );
}

/** Production and quality control by one person: recorded for facts, and the release is held. */
function segregationBroken({
  earlier,
  each: { cause, event },
}: Pick<Moment, 'earlier' | 'each'>): readonly [DeviationRule, boolean][] {
  if (cause.kind !== 'command' || !cause.part || event.type !== 'cultureFed') return [];
  const { personId, part } = cause;
  const isBoth = earlier.participants.some(
    (each) =>
      each.personId === personId &&
      each.attempt === earlier.attempt &&
      conflictingParts[part].includes(each.part),
  );
  return chosen([isBoth, 'segregationBreached', true]);
}

const isDisposedEarly = ({ disposition, protocol }: PlacedOrder, at: string): boolean =>
  disposition?.outcome === 'destroy' &&
  at < addHours(disposition.decidedAt, treatmentSettings(protocol).disposition.waitHours);

const chosen = (
  ...judged: readonly (readonly [boolean, DeviationRule, boolean])[]
): [DeviationRule, boolean][] =>
  judged.flatMap(([isBroken, rule, isHeld]) => (isBroken ? [[rule, isHeld]] : []));

describe('a fact that breaks a rule', () => {
  it('always ends in its deviation, and in a hold where cells or patient are in doubt', () => {
    check((walk) => {
      for (const moment of momentsOf(walk)) {
        const events = moment.together.map(({ event }) => event);
        for (const [rule, isHeld] of brokenBy(moment)) {
          expect(events).toContainEqual(expect.objectContaining({ type: 'deviationOpened', rule }));
          const holds = events.filter((event) => event.type === 'holdPlaced');
          expect(!isHeld || holds.some(({ reason }) => reason === rule)).toBe(true);
        }
      }
    });
  });

  it('is never held without saying why', () => {
    check(({ passages }) => {
      const unsaid = new Set<string>(['person', 'consentWithdrawn', 'adverseEvent']);
      for (const { happened } of passages) {
        const events = happened.map(({ event }) => event);
        const rules = events.flatMap((e) => (e.type === 'deviationOpened' ? [e.rule] : []));
        const reasons = events.flatMap((e) => (e.type === 'holdPlaced' ? [e.reason] : []));
        expect(reasons.filter((r) => !unsaid.has(r) && !rules.some((rule) => rule === r))).toEqual(
          [],
        );
      }
    });
  });
});
