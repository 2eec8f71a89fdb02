import type { TreatmentTexts } from '../treatment-texts.js';
import { general } from './general.js';
import { choices } from './treatment-forms.js';

const { sessionStatuses } = general;
const vialStatuses = {
  filled: 'dolu',
  quarantined: 'karantinada',
  released: 'serbest bırakılmış',
  allocated: 'ayrılmış',
  consumed: 'çözülüp kullanılmış',
  blocked: 'bloke edilmiş',
  testUsed: 'testlerde kullanılmış',
  retained: 'saklama örneği',
  rejected: 'reddedilmiş',
  discarded: 'imha edilmiş',
  lost: 'kayıp',
};
const outcomes = { accept: 'kabul', reject: 'ret' };
const checklist: Readonly<Record<string, string>> = {
  activeInfection: 'bölgede aktif enfeksiyon',
  fever: 'ateş',
  pregnancy: 'gebelik',
  newAnticoagulant: 'yeni antikoagülan',
  allergyChanged: 'alerjilerde değişiklik',
};

/** Turkish sentences of refusals from the bank to the last dose: the fact and the way out. */
export const refusals: TreatmentTexts['refusals'] = {
  moreBankedThanHarvested: ({ banked, harvested }, { number }) =>
    `Flakonlardaki canlı hücre sayısı (${number(banked)}) hasat edilenden (${number(harvested)}) fazla. Sayıları kontrol edin.`,
  noDoseVials: () => 'Aralarında doz flakonu yok. En az bir tane girin.',
  unknownVial: ({ code }) =>
    `${code} bu istemin flakonu değil. Yerine koyun ve kalite güvenceye bildirin.`,
  vialNotThere: ({ code, status }) =>
    `${code} çözülmüş olamaz; durumu: ${vialStatuses[status]}. Etiketi kontrol edin.`,
  unknownSample: ({ code }) =>
    `${code} bu istemin güncel bir örneği değil. Örneğin etiketini kontrol edin.`,
  testNotInPanel: ({ test }) =>
    `Bu ürünün test panelinde bulunmuyor: ${choices[test]}. Bu satırı çıkarın.`,
  findingNotForTest: ({ test, finding }) =>
    `“${choices[finding]}” bulgusu bu teste uymuyor: ${choices[test]}. Başka bir bulgu seçin.`,
  resultMissing: ({ test, dueAt }, { instant }) =>
    `Sonuç hâlâ eksik: ${choices[test]}, son tarih ${instant(dueAt)}. Önce bu sonuç girilmelidir.`,
  resultFailed: ({ test }) =>
    `Spesifikasyon dışında: ${choices[test]}. İnceleme laboratuvar hatası bulmadıkça ürün yalnızca reddedilebilir.`,
  resultInvalid: ({ test }) =>
    `Son test geçersizdi: ${choices[test]}. Testin tekrarlanması gerekir.`,
  alreadyDecided: ({ outcome }) =>
    `Karar zaten verildi: ${outcomes[outcome]}. Sonraki adımı görmek için sayfayı yenileyin.`,
  notRejected: () => 'Banka reddedilmedi; karar verilecek bir şey henüz yok.',
  notAccepted: () =>
    'Kalite kontrol bu ürünü kabul etmedi. Önce kalite kontrol onaylayıcısı karar vermelidir.',
  intakeUndecided: ({ receivedAt }, { instant }) =>
    `Teslim alınan malzeme hâlâ kabul kararını bekliyor (${instant(receivedAt)}). Önce bu karar verilmelidir.`,
  unknownSession: ({ sessionId }) =>
    `Bu istemde böyle bir seans yok: ${sessionId}. Listeden bir seans seçin.`,
  noSessionAt: ({ statuses }) =>
    `Şu anda bu adımda bir seans yok. Gereken durum: ${statuses.map((s) => sessionStatuses[s]).join(', ')}.`,
  sessionNotAt: ({ sessionId, status }) =>
    `${sessionId} seansı başka bir adımda: ${sessionStatuses[status]}. Sonraki adımı görmek için sayfayı yenileyin.`,
  previousSessionOpen: ({ sessionId }) =>
    `Önce ${sessionId} seansı gelir: o seansın dozu henüz uygulanmadı.`,
  tooEarly: ({ days, minimumDays, earliestOn }, { date }) =>
    `Son dozdan ${days} gün sonrası çok erken; en az ${minimumDays} gün gerekir. En erken tarih: ${date(earliestOn)}.`,
  intervalReasonMissing: ({ days, fromDays, toDays }) =>
    `${days} gün, ${fromDays}–${toDays} günlük aralığın dışında. Bir neden belirtin ya da başka bir tarih seçin.`,
  rescreeningNeeded: ({ days, overDays }) =>
    `Son dozun üzerinden ${days} gün geçmiş olacak; sınır ${overDays} gün. Önce hasta yeniden taranmalıdır.`,
  inThePast: ({ date: day }, { date }) =>
    `Bu tarih ve saat geçti: ${date(day)}. Daha ileri bir zaman seçin.`,
  unknownContainer: ({ code }) =>
    `${code} bu seansın kabı değil. Etiketi kontrol edin ve kalite güvenceye bildirin.`,
  identityMismatch: ({ slot, scanned, expected }) =>
    slot === 'container'
      ? `Durun. Bu kap, bu hastanın seansına ait değil: okutulan ${scanned}, beklenen ${expected}. Enjeksiyon yapmayın.`
      : `Durun. Bu kişi, ürünün hastası değil: okutulan ${scanned}, beklenen ${expected}. Enjeksiyon yapmayın.`,
  identityNotConfirmed: ({ sessionId }) =>
    `${sessionId} seansı için kimlik doğrulanmadı. Önce ürün kabı ve hasta okutulmalıdır.`,
  identityTooOld: ({ confirmedAt, validMinutes }, { instant }) =>
    `Kimlik doğrulaması ${validMinutes} dakika geçerliydi (${instant(confirmedAt)}). Ürün kabını ve hastayı yeniden okutun.`,
  productExpired: ({ expiredAt }, { instant }) =>
    `Ürünün süresi doldu: ${instant(expiredAt)}. Uygulanamaz; seans yeniden planlanır.`,
  productNotReleased: ({ sessionId }) =>
    `${sessionId} seansının ürünü serbest bırakılmadı. Önce sorumlu kişi sertifikalamalıdır.`,
  checklistBlocks: ({ item }) =>
    `Bugün uygulanamaz: ${checklist[item] ?? item}. Seansı başka bir güne planlayın.`,
  unknownHold: ({ holdId }) =>
    `${holdId} artık açık değil. Açık blokajları görmek için sayfayı yenileyin.`,
  unknownDeviation: ({ deviationId }) =>
    `${deviationId} açık değil. Açık sapmaları görmek için sayfayı yenileyin.`,
  noOpenHold: () => 'Açık bir blokaj yok.',
  noOpenDeviation: () => 'Açık bir sapma yok.',
  deviationUnclassified: ({ deviationId }) =>
    `${deviationId} sınıflandırılmadı. Önce sınıflandırın, sonra kapatın.`,
};
