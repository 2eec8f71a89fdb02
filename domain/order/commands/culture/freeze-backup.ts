import * as z from 'zod';
import { instantSchema } from '../../../identifiers.js';
import { happened, refuse } from '../../../refusal.js';
import { asInstant } from '../../../schedule/instants.js';
import { timesRefusal } from '../../decided-at.js';
import { defineCommand } from '../../define.js';
import { codeSchema, liveCellsSchema, remarkSchema } from '../../schemas.js';
import type { Culture } from '../../state.js';

/** Cells that were left over at the last passage were frozen, in case the culture is lost. They are no dose. */
export const freezeBackup = defineCommand({
  type: 'freezeBackup',
  kind: 'fact',
  during: ['culturing', 'awaitingBanking'],
  by: ['labTechnician'],
  part: 'manufactured',
  payload: () =>
    z.strictObject({
      count: z.int().min(1).max(20),
      ml: z.number().positive().max(10).meta({ unit: 'mL' }),
      liveCellsEach: liveCellsSchema().positive(),
      frozenAt: instantSchema(),
      location: codeSchema(),
    }),
  notes: remarkSchema,
  decide(state, sent) {
    const { frozenAt, count, liveCellsEach, ...backup } = sent.payload;
    const impossible = timesRefusal(sent, state.culture.startedAt, frozenAt);
    if (impossible) return { ok: false, refusal: impossible };
    const frozen = count * liveCellsEach;
    const left = leftOver(state.culture);
    if (frozen > left) return refuse('moreFrozenThanLeft', { frozen, left });
    return happened({
      type: 'backupFrozen',
      ...backup,
      count,
      liveCellsEach,
      passage: state.culture.passage,
      frozenAt: asInstant(frozenAt),
    });
  },
});

/** Live cells counted at the last passage that were neither seeded nor frozen before. */
function leftOver({ growth, backups = [], passage }: Culture): number {
  const last = growth.filter((point) => point.seededLiveCells !== undefined).at(-1);
  if (!last) return 0;
  const frozen = backups
    .filter((backup) => backup.passage === passage)
    .reduce((sum, backup) => sum + backup.count * backup.liveCellsEach, 0);
  return last.liveCells - (last.seededLiveCells ?? 0) - frozen;
}
