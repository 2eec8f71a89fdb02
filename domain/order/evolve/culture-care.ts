import type { PlacedOrder } from '../state.js';
import { leave, withCulture, withVessels } from './culture.js';
import { personOf } from './quality.js';
import type { Reducers } from './reducer.js';
import { placed } from './reducer.js';

/** A culture that does not grow as planned: discarded vessels, contamination, shortfall, and risks from elsewhere. */
export const cultureCareReducers: Reducers<
  | 'vesselsDiscarded'
  | 'contaminationReported'
  | 'contaminationDecided'
  | 'backupFrozen'
  | 'harvestExceptionApproved'
  | 'shortfallDecided'
  | 'sharedRiskFlagged'
  | 'sharedRiskWithdrawn'
> = {
  vesselsDiscarded: {
    touches: ['culture'],
    apply(state, { vessels, discardedAt, awaited }) {
      const order = withCulture(state);
      const left = order.culture.vessels.map((vessel) =>
        vessels.includes(vessel.code) && vessel.status === 'inUse'
          ? { ...leave(vessel, 'discarded', discardedAt), ...(awaited ? { awaited } : {}) }
          : vessel,
      );
      return { ...order, culture: withVessels(order.culture, left, []) };
    },
  },
  contaminationReported: {
    touches: ['culture'],
    apply(state, { contaminationId, vessels, contaminant, reportedAt, reportedBy }) {
      const order = withCulture(state);
      const by = reportedBy ? { reportedBy } : {};
      const reported = { contaminationId, vessels, contaminant, reportedAt, ...by };
      const contaminations = [...(order.culture.contaminations ?? []), reported];
      return { ...order, culture: { ...order.culture, contaminations } };
    },
  },
  contaminationDecided: {
    touches: ['culture'],
    apply(state, { contaminationId, outcome }) {
      const order = withCulture(state);
      const contaminations = (order.culture.contaminations ?? []).map((each) =>
        each.contaminationId === contaminationId ? { ...each, decision: outcome } : each,
      );
      return { ...order, culture: { ...order.culture, contaminations } };
    },
  },
  backupFrozen: {
    touches: ['culture'],
    apply(state, { type: _type, ...backup }) {
      const order = withCulture(state);
      const backups = [...(order.culture.backups ?? []), backup];
      return { ...order, culture: { ...order.culture, backups } };
    },
  },
  harvestExceptionApproved: {
    touches: ['culture'],
    apply(state, { exception }) {
      const order = withCulture(state);
      const exceptions = [...(order.culture.exceptions ?? []), exception];
      return { ...order, culture: { ...order.culture, exceptions } };
    },
  },
  shortfallDecided: {
    touches: ['culture', 'prescription'],
    apply(state, { sessions }, { at, cause }) {
      const order = placed(state);
      const by = personOf(cause);
      const prescribed = sessions === undefined ? order : withSessions(order, sessions);
      return prescribed.harvest
        ? { ...prescribed, harvest: { ...prescribed.harvest, shortfall: { at, by } } }
        : prescribed;
    },
  },
  sharedRiskFlagged: {
    touches: ['culture'],
    apply(state, { type: _type, ...risk }, { at }) {
      const order = placed(state);
      const flagged = { ...risk, attempt: order.attempt, at };
      return { ...order, sharedRisks: [...(order.sharedRisks ?? []), flagged] };
    },
  },
  sharedRiskWithdrawn: {
    touches: ['culture'],
    apply(state, { riskIds }, { at: withdrawnAt }) {
      const order = placed(state);
      const sharedRisks = (order.sharedRisks ?? []).map((risk) =>
        riskIds.includes(risk.riskId) ? { ...risk, withdrawnAt } : risk,
      );
      return { ...order, sharedRisks };
    },
  },
};

const withSessions = (order: PlacedOrder, sessions: number): PlacedOrder => ({
  ...order,
  prescription: { ...order.prescription, sessions },
});
