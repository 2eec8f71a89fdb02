import { catalogue, type CommandType } from '../../../../domain/order/catalogue.js';
import type { Section } from '../../../../domain/order/sections.js';
import type { PlacedOrder } from '../../../../domain/order/state.js';

/** The sections a decision reads that have changed since the revision its form rests on. */
export const movedSections = (
  type: CommandType,
  { touched }: Pick<PlacedOrder, 'touched'>,
  basedOnRevision: number,
): readonly Section[] =>
  catalogue[type].reads.filter((section) => (touched[section] ?? 0) > basedOnRevision);
