import type { CareTexts } from '../care-texts.js';
import { choices as treatmentChoices } from './treatment-forms.js';
import { material } from './material.js';

const choices = { ...treatmentChoices, ...material.choices };
const containerStatuses = {
  filled: 'dolu',
  released: 'serbest bırakılmış',
  blocked: 'bloke edilmiş',
  administered: 'uygulanmış',
  partlyUsed: 'kısmen kullanılmış',
  unusable: 'imha edilecek',
  discarded: 'imha edilmiş',
};

/** Turkish sentences of refusals on the way to the patient and after the dose: the fact and the way out. */
export const refusals: CareTexts['refusals'] = {
  tooEarlyToConfirm: ({ fromAt }, { instant }) =>
    `Hastanın uygun olduğunu söylemek için henüz erken. En erken onay zamanı: ${instant(fromAt)}.`,
  interventionTooClose: ({ kind, area, on, days }, { date }) =>
    `${choices[kind]} (${choices[area]}), ${date(on)} tarihine çok yakın: arada ${days} gün olmalıdır. Başka bir tarih seçin.`,
  mixedWithFiller: () =>
    'Ürün dolgu ile karıştırılamaz: hücrelerin buna dayanıp dayanmadığı bilinmiyor. Tek başına uygulayın.',
  lifeTooShort: ({ expiresAt, neededUntil }, { instant }) =>
    `Ürünün süresi ${instant(expiresAt)} zamanında dolar, oysa ${instant(neededUntil)} zamanına dek dayanmalıdır. Daha hızlı bir yol bulun ya da seansı yeniden planlayın.`,
  containerNotThere: ({ code, status }) =>
    `${code} imha edilemez; durumu: ${containerStatuses[status]}. Etiketi kontrol edin.`,
  noDoubt: () =>
    'Şüpheli olan, henüz gelmemiş bir randevu yok. Planlananları görmek için sayfayı yenileyin.',
  noOpenExcursion: () => 'Karar bekleyen bir sevkiyat yok.',
  unknownExcursion: ({ excursionId }) =>
    `${excursionId} artık açık değil. Açık olanları görmek için sayfayı yenileyin.`,
  excursionOpen: ({ excursionId }) =>
    `Sevkiyat şüpheli (${excursionId}). Önce kalite güvence karar vermelidir.`,
  notGiven: ({ sessionId }) => `${sessionId} seansında doz uygulanmadı. Başka bir seans seçin.`,
  noDoseGiven: () => 'Henüz doz uygulanmadı.',
  unknownVisit: ({ month, months }) =>
    `${month} ay sonrası için bir ziyaret yok. Şunlardan birini seçin: ${months.join(', ')}.`,
  visitRecorded: ({ month }) => `${month} ay sonrasının ziyareti daha önce kaydedildi.`,
  unknownAdverseEvent: ({ adverseEventId }) =>
    `${adverseEventId} değerlendirme beklemiyor. Bekleyenleri görmek için sayfayı yenileyin.`,
  noAdverseEvent: () => 'Değerlendirme bekleyen bir advers olay yok.',
  sessionsOutOfReach: ({ sessions, from, to }) =>
    to < from
      ? 'Çıkarılabilecek bir seans kalmadı.'
      : `${sessions} seans daha az değil. ${from} ile ${to} arasında seçin.`,
  sessionInPreparation: ({ sessionId }) =>
    `${sessionId} seansının ürünü hazırlandı. Önce uygulayın ya da kaçırıldı olarak kaydedin.`,
  deathRecordedBefore: ({ diedOn }, { date }) =>
    `Hastanın ölümü daha önce kaydedildi: ${date(diedOn)}.`,
  nothingLeft: () => 'Hastanın hücrelerinden geriye bir şey kalmadı.',
  rejectedMaterial: () => 'Yalnızca reddedilmemiş flakonlar saklanabilir. İmha kararı verin.',
};
