import type { MaterialTexts } from '../material-texts.js';
import { choices } from './material-forms.js';

/** Why something from prescription to harvest cannot be done, in Turkish, and what to do instead. */
export const refusals: MaterialTexts['refusals'] = {
  permitLapsed: ({ validUntil }, { date }) =>
    `Bu protokolün izni ${date(validUntil)} tarihine kadar geçerliydi. Kalite güvence, izni geçerli bir sürümü onaylamalıdır.`,
  indicationNotCovered: ({ indication }) =>
    `Protokol bu endikasyonu kapsamıyor: ${choices[indication]}.`,
  areaNotCovered: ({ area }) => `Protokol bu bölgeyi kapsamıyor: ${choices[area]}.`,
  contraindicated: ({ contraindication }) =>
    `Bu protokolde kontrendikedir: ${choices[contraindication]}.`,
  consentMissing: ({ scope }) => `Hastanın onamı eksik: ${choices[scope]}.`,
  sessionsOutOfRange: ({ sessions, from, to }) =>
    `Protokol ${from}–${to} seans öngörüyor; ${sessions} seans olamaz.`,
  doseTooHigh: ({ ml, maxMl }, { number }) =>
    `Seans başına ${number(ml)} mL, protokolün izin verdiğinden fazla (en çok ${number(maxMl)} mL).`,
  patientNotAtSite: () => 'Bu hasta sizin merkezinizde kayıtlı değil.',
  notCollected: ({ attempt }) => `${attempt}. denemede henüz örnek alınmadı.`,
  alreadyCollected: ({ attempt }) =>
    `${attempt}. denemenin örnek alımı zaten kayıtlı. Yanlış kayıt düzeltilir, yeniden girilmez.`,
  alreadyReceived: ({ attempt }) => `${attempt}. denemenin teslim alınması zaten kayıtlı.`,
  biopsyMissing: () => 'Tüpler arasında kültür için biyopsi yok. Onsuz çoğaltılacak hücre olmaz.',
  unknownItem: ({ code }) =>
    `${code} bu örnek alımının tüpü değil. Kenara ayırın ve kalite güvenceye haber verin.`,
  tooOld: ({ ageHours, limitHours }, { number }) =>
    `Biyopsi ${number(ageHours, 1)} saatlik; sınır ${limitHours} saat. Reddedilebilir ya da kalite güvence bir istisna tanır.`,
  temperatureRejected: () =>
    'Sıcaklık kaydı hücrelerin donduğunu gösteriyor. Malzeme yalnızca reddedilebilir.',
  beforeEarlierStep: ({ performedAt, earlierAt }, { instant }) =>
    `Bu işlem ${instant(performedAt)} zamanında yapılmış olamaz: önceki adım ${instant(earlierAt)} zamanındaydı. Saati kontrol edin.`,
  exceptionNeedsDeviation: ({ deviationId }) =>
    `${deviationId} açık. Sapma ile kabul edin veya önce minör olarak sınıflandırılmasını ya da kapatılmasını sağlayın.`,
  attemptsUsedUp: ({ allowed }) =>
    `Protokolün ${allowed} denemesi de kullanıldı. İstem yalnızca durdurulabilir.`,
  unknownVessel: ({ code }) => `${code} bu kültürün kabı değil.`,
  vesselNotInUse: ({ code, status }) => `${code} artık kullanımda değil: ${vesselStatus[status]}.`,
  allergenInReagent: ({ lot, allergen }) =>
    `${lot} lotu, hastanın alerjisi olan bir madde içeriyor: ${choices[allergen]}.`,
  unknownReagentLot: ({ lot }) => `${lot} adlı bir reaktif lotu yok. Etiketi kontrol edin.`,
  moreSeededThanCounted: ({ seeded, counted }, { number }) =>
    `Ekilen ${number(seeded)} canlı hücre, sayılan ${number(counted)} hücreden fazla. Sayıları kontrol edin.`,
  nothingHarvested: () => 'Henüz hasat yapılmadı.',
};

/** What happened from prescription to harvest, in Turkish. */
export const events: MaterialTexts['events'] = {
  orderPlaced: ({ prescription }, { number }) =>
    `Tedavi reçete edildi: ${number(prescription.mlPerSession)} mL’lik ${prescription.sessions} seans, endikasyon: ${choices[prescription.indication]}`,
  biopsyCollected: ({ collection }) =>
    `Biyopsi alındı: ${collection.items.length} tüp, bağış ${collection.donationNumber}`,
  biopsyDispatched: ({ waybill, expectedAt }, { instant }) =>
    `Biyopsi ${waybill} irsaliyesiyle gönderildi, beklenen varış ${instant(expectedAt)}`,
  biopsyReceived: ({ receipt, items }, { number }) =>
    `Biyopsi teslim alındı: ${items.length} tüp, ${number(receipt.ageHours, 1)} saatlik, sıcaklık: ${temperature[receipt.temperature]}`,
  intakeAccepted: ({ withDeviation }) =>
    withDeviation ? 'Malzeme sapma ile kabul edildi' : 'Malzeme kabul edildi',
  attemptRejected: ({ attempt, reason }) => `${attempt}. deneme bitti: ${rejection[reason]}`,
  cultureStarted: ({ culture }) =>
    `Kültür başladı: ${culture.vessels.length} kap, inkübatör ${culture.incubator}, yöntem: ${choices[culture.method]}`,
  cultureFed: ({ vessels, mediumLot }) =>
    `${vessels.length} kabın besiyeri değiştirildi, lot ${mediumLot}`,
  cultureObserved: ({ observations }) => `Kültür gözlemlendi: ${observations.length} kap`,
  culturePassaged: ({ inputs, outputs, liveCells, viabilityPercent }, { number }) =>
    `Pasaj: ${inputs.length} kaptan ${outputs.length} kaba, ${number(liveCells)} canlı hücre, canlılık %${number(viabilityPercent, 1)}`,
  cultureHarvested: ({ harvest }, { number }) =>
    `Hasat edildi: ${number(harvest.liveCells)} canlı hücre, canlılık %${number(harvest.viabilityPercent, 1)}, hedef ${number(harvest.targetLiveCells)}`,
};

const rejection = {
  intake: 'malzeme kabulde reddedildi',
  quality: 'ürün kalite kontrolde reddedildi',
  lost: 'gönderi kayboldu',
  contamination: 'kontaminasyon',
  shortfall: 'hücre yetersiz',
};

const vesselStatus = {
  inUse: 'kullanımda',
  passaged: 'pasajlandı',
  harvested: 'hasat edildi',
  discarded: 'imha edildi',
};

const temperature = {
  inBand: 'sınırlar içinde',
  review: 'incelenecek',
  outOfSpecification: 'spesifikasyon dışı',
  reject: 'reddedilecek',
  noEvidence: 'kanıt yok',
};
