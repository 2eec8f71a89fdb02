import * as z from 'zod';
import { happened } from '../../../refusal.js';
import { biopsyAgeRefusal } from '../../biopsy-doubts.js';
import { breachEvents, type Breach } from '../../deviations.js';
import { defineCommand } from '../../define.js';
import { reagentBreaches, unknownReagent } from '../../reagents.js';
import {
  filledVesselsSchema,
  lotSchema,
  methodSchema,
  reagentFactsSchema,
  remarkSchema,
} from '../../schemas.js';
import { beforeEarlierStep } from '../../sequence.js';
import type { StateAt } from '../../state.js';
import { newVessels } from '../../vessels.js';

/**
 * Cells were isolated from the biopsy (explants, or a digest that can be counted) and put into their primary vessels.
 * Before the intake was accepted this is a deviation, and the material is held.
 */
export const startCulture = defineCommand({
  type: 'startCulture',
  kind: 'fact',
  during: ['awaitingIntakeDecision', 'awaitingIsolation'],
  by: ['labTechnician'],
  part: 'manufactured',
  secondPerson: ['labTechnician'],
  payload: () =>
    z.strictObject({
      method: methodSchema(),
      incubator: z.string().trim().min(1).max(40),
      outputs: z
        .array(filledVesselsSchema().partial({ seededLiveCellsEach: true }))
        .min(1)
        .max(10)
        .meta({ widget: 'outputVessels' }),
      reagentLots: z.array(lotSchema()).min(1).max(30).meta({ widget: 'reagentLots' }),
    }),
  notes: remarkSchema,
  facts: reagentFactsSchema,
  decide(state, sent) {
    const { payload, facts, performedAt: at } = sent;
    const { orderId, attempt, receipt } = state;
    const impossible =
      unknownReagent(payload.reagentLots, facts.reagents) ??
      beforeEarlierStep(at, receipt.receivedAt);
    if (impossible) return { ok: false, refusal: impossible };
    const made = { orderId, attempt, after: 0, passage: 0, parents: [], at };
    const culture = {
      method: payload.method,
      incubator: payload.incubator,
      startedAt: at,
      passage: 0,
      lastFedAt: at,
      lastObservedAt: null,
      vessels: newVessels(payload.outputs, made),
      growth: [],
      observations: [],
      reagentLots: [...new Set(payload.reagentLots)],
    };
    const used = { lots: payload.reagentLots, reagents: facts.reagents, at };
    return happened(
      { type: 'cultureStarted', culture },
      ...breachEvents(sent, [
        ...tooSoon(state),
        ...tooOld(state, at),
        ...reagentBreaches(state, used),
      ]),
    );
  },
});

const tooSoon = (
  state: StateAt<'awaitingIntakeDecision' | 'awaitingIsolation'>,
): readonly Breach[] =>
  state.stage === 'awaitingIntakeDecision'
    ? [{ rule: 'isolatedBeforeAcceptance', scope: 'material' }]
    : [];

/** Cells isolated from a biopsy beyond its age limit, without an exception. */
const tooOld = (
  state: StateAt<'awaitingIntakeDecision' | 'awaitingIsolation'>,
  at: string,
): readonly Breach[] =>
  biopsyAgeRefusal(state, at) ? [{ rule: 'biopsyTooOld', scope: 'release' }] : [];
