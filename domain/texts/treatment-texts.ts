import type {
  CareRefusals,
  GeneralRefusals,
  MaterialRefusals,
  OversightRefusals,
} from '../order/refusals.js';
import type { CareTexts } from './care-texts.js';
import type { MaterialTexts } from './material-texts.js';
import type { OversightTexts } from './oversight-texts.js';
import type { Texts } from './texts.js';

/** What belongs to no phase. */
export type GeneralTexts = Pick<
  Texts,
  'stages' | 'sections' | 'sessionStatuses' | 'roles' | 'meanings'
> & { readonly refusals: Pick<Texts['refusals'], keyof GeneralRefusals> };

type Rest<K extends keyof MaterialTexts> = Omit<
  Texts[K],
  keyof MaterialTexts[K] | keyof CareTexts[K] | keyof OversightTexts[K]
>;

/** The words from the bank to the last dose, and of interruptions; a missing one does not compile. */
export type TreatmentTexts = {
  readonly [K in Exclude<keyof MaterialTexts, 'refusals'>]: Rest<K>;
} & {
  readonly refusals: Omit<
    Texts['refusals'],
    keyof MaterialRefusals | keyof GeneralRefusals | keyof CareRefusals | keyof OversightRefusals
  >;
};
