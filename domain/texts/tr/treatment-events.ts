import type { TreatmentTexts } from '../treatment-texts.js';
import { material } from './material.js';
import { choices as own } from './treatment-forms.js';
import { deviationRules, duties as ownDuties } from './treatment-names.js';
import { care } from './care.js';
import { oversight } from './oversight.js';

const choices = { ...own, ...material.choices };
const rules = {
  ...material.deviationRules,
  ...care.deviationRules,
  ...oversight.deviationRules,
  ...deviationRules,
  person: 'bir kişi tarafından kondu',
  consentWithdrawn: 'onam geri alındı',
};
const duties = { ...oversight.duties, ...material.duties, ...care.duties, ...ownDuties };
const verdicts = { pass: 'uygun', fail: 'spesifikasyon dışı', invalid: 'geçersiz' };
const outcomes = { accept: 'kabul edildi', reject: 'reddedildi' };
const scopes = { material: 'malzeme', release: 'serbest bırakma', treatment: 'tedavi' };

/** Turkish sentences of what happened from the bank to the last dose. */
export const events: TreatmentTexts['events'] = {
  vialsBanked: ({ bank }, { instant }) =>
    `${bank.vials.length} flakon bankalandı, dondurulma ${instant(bank.frozenAt)}, örnek ${bank.sampleCode}`,
  qcResultRecorded: ({ test, verdict, value, attempt }, { number }) =>
    `${choices[test]}: ${verdicts[verdict]}${value === undefined ? '' : ` (${number(value)})`}${attempt === undefined ? '' : `; ${attempt}. denemenin sonucu, artık geçerli değil`}`,
  qcDecided: ({ outcome }) => `Banka kalite kontrol tarafından ${outcomes[outcome]}`,
  releaseCertified: () => 'Bankanın serbest bırakılması sertifikalandı',
  sessionPlanned: ({ sessionId, plannedAt, intervalReason }, { instant }) =>
    `${sessionId} seansı planlandı: ${instant(plannedAt)}${intervalReason ? `, neden: ${choices[intervalReason].toLocaleLowerCase('tr')}` : ''}`,
  sessionProductPrepared: ({ sessionId, batchNumber, vials, expiresAt }, { instant }) =>
    `${sessionId} için ${batchNumber} ürünü ${vials.map((code) => code.split('-').at(-1)).join(', ')} flakonundan hazırlandı, son kullanma ${instant(expiresAt)}`,
  sessionResultRecorded: ({ sessionId, test, verdict, value }, { number }) =>
    `${sessionId}, ${choices[test]}: ${verdicts[verdict]}${value === undefined ? '' : ` (${number(value)})`}`,
  sessionResultsComplete: ({ sessionId }) => `${sessionId} için sonuçlar tamamlandı`,
  sessionQcDecided: ({ sessionId, outcome }) =>
    `${sessionId} ürünü kalite kontrol tarafından ${outcomes[outcome]}`,
  sessionProductCertified: ({ sessionId }) => `${sessionId} ürünü sertifikalandı`,
  identityConfirmed: ({ sessionId, container }) =>
    `${sessionId} için kimlik doğrulandı: ürün kabı ${container}`,
  administrationAuthorised: ({ sessionId, validUntil }, { instant }) =>
    `${sessionId} için uygulama izni verildi, geçerlilik sonu ${instant(validUntil)}`,
  administrationRecorded: ({ sessionId, doses, administeredAt }, { instant, number }) =>
    `${sessionId} uygulandı, ${instant(administeredAt)}: ${doses.length} dozda ${number(doses.reduce((sum, { ml }) => sum + ml, 0))} mL`,
  treatmentFinished: ({ lastGivenAt }, { instant }) =>
    `Bütün seanslar uygulandı, sonuncusu ${instant(lastGivenAt)}`,
  secondPersonAwaited: ({ dueAt }, { instant }) =>
    `İkinci kişi bekleniyor, son zaman ${instant(dueAt)}`,
  secondPersonConfirmed: () => 'İkinci bir kişi onayladı',
  deviationOpened: ({ deviationId, rule, subject }) =>
    `Sapma ${deviationId}: ${rules[rule]}${subject ? ` (${subject})` : ''}`,
  deviationClassified: ({ deviationId, grade }) =>
    `${deviationId} sapması sınıflandırıldı: ${choices[grade].toLocaleLowerCase('tr')}`,
  deviationClosed: ({ deviationId }) => `${deviationId} sapması kapatıldı`,
  holdPlaced: ({ holdId, scope, reason }) =>
    `Blokaj ${holdId} (${scopes[scope]}): ${rules[reason]}`,
  holdReleased: ({ holdId }) => `${holdId} blokajı kaldırıldı`,
  orderStopped: ({ reason }) => `İstem durduruldu: ${choices[reason].toLocaleLowerCase('tr')}`,
  deadlinePassed: ({ kind, subject, dueAt }, { instant }) =>
    `Süre doldu, ${instant(dueAt)}: ${duties[kind]}${subject ? ` (${subject})` : ''}`,
};
