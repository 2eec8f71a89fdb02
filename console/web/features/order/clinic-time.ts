import { formatsOf } from '../../format/formats.js';
import type { Language } from '../../words/language.js';

/**
 * An appointment on the clocks of the clinic, where people come to it. Who works in another zone is told which clocks
 * are meant: what was planned for 09:00 in Berlin is 09:00 CEST in Istanbul, too.
 */
export const clinicTime = (
  at: string,
  clinicZone: string,
  { language, zone, formats }: Pick<Language, 'language' | 'zone' | 'formats'>,
): string =>
  clinicZone === zone ? formats.short(at) : formatsOf(language, clinicZone).instant(at);
