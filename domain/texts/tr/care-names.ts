import type { CareTexts } from '../care-texts.js';

/** Turkish names of what has to be done on the way to the patient and after the dose. */
export const duties: CareTexts['duties'] = {
  confirmSession: 'Seansı onayla',
  dispatchSession: 'Seans ürününü gönder',
  receiveSession: 'Seans ürününü teslim al',
  decideExcursion: 'Sıcaklık sapmasına karar ver',
  discardProduct: 'Ürünü imha et',
  safetyCall: 'Dozdan sonra hastayı ara',
  followUpVisit: 'İzlem ziyareti',
  reviewAdverseEvent: 'Advers olayı değerlendir ve bildir',
  decideContinuation: 'Tedavinin devamına karar ver',
  tellClinic: 'Randevu şüpheli: kliniğe bildir',
  tellPatient: 'Randevu şüpheli: hastaya bildir',
  settleAppointment: 'Randevu şüpheli: ertele ya da iptal et',
  decideDisposition: 'Kalan malzemeye karar ver',
  disposeMaterial: 'Malzemeyi imha et',
};

/** Turkish reasons why an appointment may not be kept. */
export const doubts: CareTexts['doubts'] = {
  releaseVoid: 'hücre bankasının serbest bırakılması geçersiz',
  preparationStopped: 'hazırlık durduruldu',
  productRejected: 'ürün reddedildi',
  shipmentRejected: 'sevkiyat reddedildi',
  productDiscarded: 'ürün imha edildi',
  productExpired: 'ürünün süresi doldu',
  productBlocked: 'ürün bloke edildi',
  shipmentInDoubt: 'sevkiyat şüpheli',
  onHold: 'blokaj var',
  treatmentRests: 'tedaviye ara verildi',
};

/** Turkish names of the rules whose breach opens a deviation. */
export const deviationRules: CareTexts['deviationRules'] = {
  laterVialTaken: 'Süresi daha önce dolacak bir flakon varken başkası alındı',
  reserveTakenFirst: 'Doz flakonu varken yedek flakon alındı',
  preparedUnconfirmed: 'Hastanın geçerli bir onayı olmadan hazırlandı',
  preparedAfterStop: 'Tedavi bittikten sonra hazırlandı',
  unreleasedProductReceived: 'Serbest bırakılmamış ürün teslim alındı',
  containersMissing: 'Sevkiyatta eksik ürün kabı',
  interventionTooClose: 'Enjeksiyon başka bir işleme çok yakın',
  mixedWithFiller: 'Ürün dolgu ile karıştırıldı',
  safetyCallOutsideWindow: 'Güvenlik araması belirlenen günlerin dışında',
  followUpOutsideWindow: 'İzlem ziyareti aralığının dışında',
  followUpVisitsMissing: 'İzlem sonunda eksik ziyaretler',
  adverseEvent: 'Ağır ya da ciddi advers olay',
  disposedEarly: 'Bekleme süresi dolmadan imha edildi',
  disposedWithoutDecision: 'Karar olmadan imha edildi',
  disposedOnHold: 'Malzeme blokajı sırasında imha edildi',
};
