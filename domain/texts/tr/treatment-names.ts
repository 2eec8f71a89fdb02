import type { TreatmentTexts } from '../treatment-texts.js';

/** Turkish names of what has to be done, and of what time does. */
export const duties: TreatmentTexts['duties'] = {
  bank: 'Flakonları bankala',
  recordResults: 'Kalite kontrol sonucunu gir',
  decideQc: 'Bankaya karar ver',
  decideAfterRejection: 'Ret sonrasına karar ver',
  certify: 'Bankanın serbest bırakılmasını sertifikala',
  planSession: 'Seansı planla',
  prepareSession: 'Seans ürününü hazırla',
  recordSessionResults: 'Seans sonuçlarını gir',
  decideSessionQc: 'Seans ürününe karar ver',
  certifySession: 'Seans ürününü sertifikala',
  confirmIdentity: 'Kimliği doğrula',
  authorise: 'Uygulamaya izin ver',
  administer: 'Enjeksiyonu uygula',
  confirmSecondPerson: 'İkinci kişi olarak onayla',
  classifyDeviation: 'Sapmayı sınıflandır',
  closeDeviation: 'Sapmayı kapat',
  releaseHold: 'Blokajı gözden geçir',
  decideFollowUp: 'Hastayı izle',
  productExpiry: 'Ürünün son kullanma zamanı',
  authorisationExpiry: 'Uygulama izninin sonu',
  identityExpiry: 'Kimlik doğrulamasının sonu',
};

/** Turkish names of the rules whose breach opens a deviation. */
export const deviationRules: TreatmentTexts['deviationRules'] = {
  segregationBreached: 'Bu seride bunu yapamayacak biri tarafından yapıldı',
  frozenLate: 'Hasattan sonra izin verilen süreden geç donduruldu',
  testVialsMissing: 'Planlanandan az test flakonu',
  resultFailed: 'Test sonucu spesifikasyon dışında',
  repeatedTooOften: 'Test izin verilenden sık tekrarlandı',
  unreleasedVialThawed: 'Serbest bırakılmamış flakon çözüldü',
  expiredVialThawed: 'Son kullanma tarihi geçmiş flakon çözüldü',
  preparedEarly: 'Ürün, ömrü içinde planlı bir seans olmadan hazırlandı',
  preparedOnHold: 'Ürün blokaj sırasında hazırlandı',
  expiredProductGiven: 'Süresi geçmiş ürün uygulandı',
  givenWithoutAuthorisation: 'İzin verilmeden uygulandı',
  givenOnHold: 'Blokaj sırasında uygulandı',
  authorisationLapsed: 'İznin süresi dolduktan sonra uygulandı',
  identityNotConfirmed: 'Kimliği doğrulanmamış bir kaptan uygulandı',
  wrongContainerGiven: 'Başka bir ürünün kabından uygulandı',
  doseNotAsPrescribed: 'Doz reçeteye uygun değil',
  anaesthesiaUsed: 'Protokole aykırı anestezi kullanıldı',
  secondPersonLate: 'İkinci kişi geç onayladı',
  reportedByPerson: 'Bir kişi tarafından bildirildi',
};
