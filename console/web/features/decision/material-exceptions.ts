import type { PlacedOrder } from '../../../../domain/order/state.js';
import { isKnownDeviation } from './covered.js';
import { readsOf, type DecisionSubject } from './decision-subject.js';
import type { Exception } from './exception.js';

/** What was out of the ordinary with the material: on its way, at its receipt, in culture, at harvest. */
export function materialExceptions(subject: DecisionSubject): readonly Exception[] {
  const reads = readsOf(subject);
  return [
    ...(reads.includes('intake') ? ofReceipt(subject.state) : []),
    ...(reads.includes('culture')
      ? [...ofHarvest(subject.state), ...ofCulture(subject.state)]
      : []),
  ];
}

function ofReceipt(state: PlacedOrder): Exception[] {
  const { receipt, protocol } = state;
  if (!receipt) return [];
  const { ageHours, temperature, containerIntact, labelsMatch, receivedAt } = receipt;
  const limitHours = protocol.transport.warnAgeHours;
  const found: Exception[] = [];
  if (ageHours > limitHours && !isKnownDeviation(state, ['biopsyOld', 'biopsyTooOld']))
    found.push({ key: `age ${receivedAt} ${ageHours}`, kind: 'age', ageHours, limitHours });
  if (
    temperature !== 'inBand' &&
    !isKnownDeviation(state, ['temperatureExcursion', 'temperatureReject', 'noTemperatureEvidence'])
  )
    found.push({
      key: `temperature ${receivedAt} ${temperature}`,
      kind: 'temperature',
      verdict: temperature,
    });
  if (!containerIntact && !isKnownDeviation(state, ['containerDamaged']))
    found.push({ key: `container ${receivedAt}`, kind: 'containerDamaged' });
  if (!labelsMatch && !isKnownDeviation(state, ['labelsDiffer']))
    found.push({ key: `labels ${receivedAt}`, kind: 'labelsDiffer' });
  return found;
}

function ofHarvest(state: PlacedOrder): Exception[] {
  const { harvest, protocol } = state;
  if (!harvest) return [];
  const { liveCells, targetLiveCells: target, viabilityPercent: percent, harvestedAt } = harvest;
  const limitPercent = protocol.harvest.minViabilityPercent;
  const found: Exception[] = [];
  if (liveCells < target && !isKnownDeviation(state, ['harvestBelowTarget']))
    found.push({
      key: `belowTarget ${harvestedAt} ${liveCells}`,
      kind: 'belowTarget',
      liveCells,
      target,
    });
  if (percent < limitPercent && !isKnownDeviation(state, ['harvestViabilityLow']))
    found.push({
      key: `viabilityLow ${harvestedAt} ${percent}`,
      kind: 'viabilityLow',
      percent,
      limitPercent,
    });
  return found;
}

const ofCulture = (state: PlacedOrder): Exception[] =>
  isKnownDeviation(state, ['cultureSuspicion'])
    ? []
    : (state.culture?.observations ?? [])
        .filter((seen) => seen.suspicion !== 'none')
        .map(({ vessel, at }) => ({
          key: `suspicion ${vessel} ${at}`,
          kind: 'suspicion',
          vessel,
          at,
        }));
