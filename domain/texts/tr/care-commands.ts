import type { CareTexts } from '../care-texts.js';

/** Turkish names of the commands on the way to the patient and after the dose. */
export const commands: CareTexts['commands'] = {
  rescheduleSession: {
    title: 'Seansı ertele',
    action: 'Tarihi değiştir',
    help: 'Aynı kurallarla başka bir tarih. Hekim hastayı yeniden onaylar.',
  },
  cancelSession: {
    title: 'Randevuyu iptal et',
    action: 'Randevuyu iptal et',
    help: 'Hiçbir flakon çözülmedi: flakonlar kalır, seansa başka bir tarih gerekir.',
  },
  tellOfDoubt: {
    title: 'Randevu şüpheli: bildirildi',
    action: 'Bildirildi olarak kaydet',
    help: 'Randevunun gerçekleşmeyebileceğini koordinatör kliniğe ya da hekim hastaya bildirdi. Tarih, ertelenene ya da iptal edilene dek kalır.',
  },
  confirmSession: {
    title: 'Seansı onayla',
    action: 'Seansı onayla',
    help: 'Hasta uygun durumda. Laboratuvar flakonları buna göre çözer; bu yüzden protokolün izin verdiğinden erken olamaz.',
  },
  dispatchSessionProduct: {
    title: 'Seans ürününü gönder',
    action: 'Gönder',
    help: 'Ürünün kalan ömrü yolculuğu ve bir payı karşılamalıdır.',
  },
  receiveSessionProduct: {
    title: 'Seans ürününü teslim al',
    action: 'Teslim almayı kaydet',
    help: 'Kapları okutun ve sıcaklık kaydını girin. İyi bir kayıt yoksa kalite güvence karar verir.',
  },
  decideExcursion: {
    title: 'Sıcaklık sapmasına karar ver',
    action: 'Kararı imzala',
    help: 'Sıcaklık dışına çıkan, kaydı olmayan ya da hasarlı bir sevkiyat: kullanılabilir mi?',
  },
  recordMissedSession: {
    title: 'Kaçırılan seansı kaydet',
    action: 'Kaçırıldı olarak kaydet',
    help: 'Seans yapılmadı. Onun için hazırlanan ürün imha edilmelidir.',
  },
  discardProduct: {
    title: 'Ürünü imha et',
    action: 'İmhayı kaydet',
    help: 'Biyolojik atık olarak imha edilen kaplar; ikinci bir kişi onaylar.',
  },
  recordSafetyCall: {
    title: 'Güvenlik aramasını kaydet',
    action: 'Aramayı kaydet',
    help: 'Dozdan sonraki ilk günlerde. Daha kötü bir şeyi advers olay olarak bildirin.',
  },
  recordFollowUp: {
    title: 'İzlem ziyaretini kaydet',
    action: 'Ziyareti kaydet',
    help: 'Aylar, uygulanan son dozdan sayılır. Son ziyaret izlemi bitirir.',
  },
  reportAdverseEvent: {
    title: 'Advers olay bildir',
    action: 'Bildir',
    help: 'CTCAE’ye göre 1 hafif – 5 ölüm. Derece 3 ve üzeri ya da ciddi olanlar tedaviyi durdurur.',
  },
  reviewAdverseEvent: {
    title: 'Advers olayı değerlendir',
    action: 'Değerlendirmeyi imzala',
    help: 'Değerlendirildi ve mevzuat gerektiriyorsa yetkili makama bildirildi.',
  },
  decideContinuation: {
    title: 'Tedavinin devamına karar ver',
    action: 'Kararı imzala',
    help: 'Devam kararı, advers olayların blokajlarını kaldırır. Uygulanan seanslar kalır.',
  },
  recordDeath: {
    title: 'Ölümü kaydet',
    action: 'Ölümü kaydet',
    help: 'Tedaviyi ve izlemi bitirir. İlişkili olabilirse derece 5 advers olay da bildirin.',
  },
  decideDisposition: {
    title: 'Kalan malzemeye karar ver',
    action: 'Kararı imzala',
    help: 'Saklamak için hastanın onamı gerekir. İmha için 72 saat beklenir.',
  },
  disposeMaterial: {
    title: 'Malzemeyi imha et',
    action: 'İmhayı kaydet',
    help: 'Karardan sonra imha edilen malzeme; ikinci bir kişi onaylar.',
  },
};
