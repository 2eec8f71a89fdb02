import * as z from 'zod';
import { happened, refusal, refuse } from '../../../refusal.js';
import { correctionEvents, reporterRefusal } from '../../contamination-corrected.js';
import { correctionReasons } from '../../corrections.js';
import { defineCommand } from '../../define.js';
import { codeSchema, explanationSchema } from '../../schemas.js';
import { vesselsAt } from '../../vessels.js';

/**
 * A report of a contamination named the wrong vessels, or none was contaminated. Its author or quality assurance puts
 * it right; what was decided on it is void, and the deviation and the hold stay until quality assurance ends them. What
 * was discarded because of it stays discarded.
 */
export const correctContamination = defineCommand({
  type: 'correctContamination',
  kind: 'decision',
  during: [
    'culturing',
    'awaitingBanking',
    'awaitingQcDecision',
    'awaitingCertification',
    'treating',
    'followUp',
  ],
  by: ['labTechnician', 'qualityAssurance'],
  reads: [],
  payload: () =>
    z
      .strictObject({
        contaminationId: z.string().min(1).max(40).meta({ widget: 'contamination' }),
        contaminationWas: z.enum(['otherVessels', 'reportedInError']),
        vessels: z
          .array(codeSchema())
          .min(1)
          .max(400)
          .optional()
          .meta({
            widget: 'allVessels',
            onlyWith: { field: 'contaminationWas', is: 'otherVessels' },
          }),
        reason: z.enum(correctionReasons),
      })
      .refine(
        ({ contaminationWas, vessels }) =>
          (contaminationWas === 'otherVessels') === (vessels !== undefined),
        { path: ['vessels'] },
      ),
  notes: explanationSchema,
  offer: ({ culture, stage }) =>
    culture?.contaminations?.some(({ withdrawnAt }) => withdrawnAt === undefined)
      ? undefined
      : refusal('noContamination', { stage }),
  decide(state, sent) {
    const { contaminationId, vessels: codes = [], reason } = sent.payload;
    const { culture } = state;
    const reported = culture?.contaminations?.find(
      (each) => each.contaminationId === contaminationId && each.withdrawnAt === undefined,
    );
    if (!culture || !reported) return refuse('unknownContamination', { contaminationId });
    const against = reporterRefusal(reported, sent.actor);
    if (against) return { ok: false, refusal: against };
    const { vessels, refused } = vesselsAt(culture, codes, reported.reportedAt);
    if (refused) return { ok: false, refusal: refused };
    const named = vessels.map(({ code }) => code);
    const isSame = named.length === reported.vessels.length;
    if (isSame && named.every((code) => reported.vessels.includes(code)))
      return refuse('sameVessels', { contaminationId });
    return happened(...correctionEvents(state, sent, { reported, vessels, reason }));
  },
});
