import type { OversightTexts } from '../oversight-texts.js';
import { choices as material } from './material-forms.js';
import { choices as treatment } from './treatment-forms.js';
import { choices as own } from './oversight-forms.js';

const choices = { ...treatment, ...own, ...material };
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

/** Turkish sentences of refusals when things do not go as planned: the fact and the way out. */
export const refusals: OversightTexts['refusals'] = {
  consentNotGiven: ({ scope }) =>
    `Hastanın bunun için geri alacağı bir onamı yok: ${choices[scope]}.`,
  consentGivenAlready: ({ scope }) =>
    `Hasta bu onamı zaten vermiş: ${choices[scope]}. Listeden çıkarın.`,
  allConsentsGiven: () => 'Hasta bütün onamları vermiş.',
  treatmentPaused: ({ reason, since }, { instant }) =>
    `Tedaviye ara verildi (${instant(since)}, neden: ${choices[reason]}). Önce hekim tedaviyi sürdürmelidir.`,
  notPaused: () => 'Tedaviye ara verilmiş değil.',
  screeningNeeded: ({ reason, since }, { instant }) =>
    `Aradan sonra (bitiş: ${instant(since)}, neden: ${choices[reason]}) önce hasta yeniden taranmalıdır.`,
  itemNotRequested: ({ purpose }) =>
    `Bu tüp yeniden istenmedi: ${choices[purpose]}. Bu satırı çıkarın.`,
  biopsyNotRecollected: () =>
    'Yeni bir biyopsi yeni bir denemedir. Yeniden alınması için malzemeyi reddedin.',
  recollectionOpen: ({ requestedAt }, { instant }) =>
    `Tüpler yeniden istendi (${instant(requestedAt)}) ve henüz gelmedi.`,
  alreadyLost: ({ lostAt }, { instant }) =>
    `Gönderi kayıp olarak bildirildi (${instant(lostAt)}). İstem durdurulmalıdır.`,
  serologyPending: ({ dueAt }, { instant }) =>
    `Bu vericinin serolojisine karar verilmedi, son tarih ${instant(dueAt)}. Önce kalite güvence karar vermelidir.`,
  markerOpen: ({ marker }) =>
    `Geçerli bir sonuç henüz yok: ${choices[marker]}. Önce test yapılmalıdır.`,
  markerNotReactive: ({ marker }) => `Reaktif değil: ${choices[marker]}. Belirteci kontrol edin.`,
  markerReactive: ({ marker }) =>
    `Reaktif ve temize çıkmadı: ${choices[marker]}. Hücreler yalnızca ayrı saklanabilir ya da istem durdurulur.`,
  isolatedStorageMissing: () =>
    'Bu laboratuvar, hücreleri biyolojik tehlike olarak ayrı saklayamaz. İstem yalnızca durdurulabilir.',
  nothingContaminated: () => 'Karar bekleyen bir kontaminasyon yok.',
  noContamination: () => 'Bu istemde geçerli bir kontaminasyon bildirimi yok.',
  unknownContamination: ({ contaminationId }) =>
    `${contaminationId} geçerli bir bildirim değil. Geçerli olanları görmek için sayfayı yenileyin.`,
  notYourReport: ({ contaminationId }) =>
    `${contaminationId} başka biri tarafından bildirildi. Bildiren kişi ya da kalite güvence düzeltir.`,
  sameVessels: ({ contaminationId }) =>
    `${contaminationId} zaten bu kapları gösteriyor. Kastedilen kapları seçin.`,
  noSharedRisk: () => 'O isteme ait geçerli bir işaret yok. Kaldırılacak bir şey yok.',
  contaminatedVesselInUse: ({ code }) =>
    `${code} kontamine ve hâlâ kullanımda. Önce bir tanık önünde imha edilmelidir.`,
  noVesselLeft: () => 'Devam edebilecek başka bir kap kalmadı.',
  moreFrozenThanLeft: ({ frozen, left }, { number }) =>
    `${number(frozen)} canlı hücre, son pasajda artan ${number(left)} hücreden fazla. Sayıları kontrol edin.`,
  nothingToExcept: ({ exception }) => `Onaylanacak bir şey yok: ${choices[exception]}.`,
  noShortfall: () => 'Eksik hücre yok; karar verilecek bir şey yok.',
  shortfallUndecided: ({ liveCells, targetLiveCells }, { number }) =>
    `${number(liveCells)} canlı hücre hasat edildi, ${number(targetLiveCells)} gerekli. Önce reçeteyi yazan hekim karar vermelidir.`,
  notEnoughCells: ({ sessions, needed, available }, { number }) =>
    `${sessions} seans için ${number(needed)} canlı hücre gerekir; ${number(available)} var. Daha az seans seçin.`,
  nothingShared: ({ source }) =>
    `Bu istem ${source} ile ne inkübatörü ne de bir lotu paylaştı. İstemi kontrol edin.`,
  nothingToInvestigate: ({ test }) =>
    `Bu örnekte incelenecek bir sonuç yok: ${choices[test]}. Örneği ve testi kontrol edin.`,
  noOpenInvestigation: () =>
    'İncelenecek bir sonuç yok: uygun olmayan ya da geçersiz bir sonuç incelemeyi kendiliğinden başlatır.',
  investigationOpen: ({ test }) =>
    `İnceleme hâlâ açık: ${choices[test]}. Önce kalite güvence kapatmalıdır.`,
  repeatsUsedUp: ({ test, allowed }) =>
    `Geçersiz ve en çok ${allowed} kez tekrarlanabilir: ${choices[test]}. İnceleme laboratuvar hatası bulmadıkça ürün yalnızca reddedilebilir.`,
  batchRecordNotReviewed: () =>
    'Seri kaydı bugünkü hâliyle gözden geçirilmedi. Önce kalite güvence gözden geçirmelidir.',
  alreadyReviewed: ({ reviewedAt }, { instant }) => `Bu zaten imzalandı: ${instant(reviewedAt)}.`,
  finalSterilityNotAsked: () =>
    'Bu protokolde bankanın sertifikasyondan sonra gelen bir sonucu yok.',
  finalReviewMissing: () =>
    'Son sonuçlar gözden geçirilmedi. Önce kalite kontrol onaylayıcısı gözden geçirmelidir.',
  noVialBlocked: () => 'Bloke edilmiş flakon yok.',
  vialNotBlocked: ({ code, status }) =>
    `${code} bloke değil; durumu: ${vialStatuses[status]}. Bu satırı çıkarın.`,
  containerNotBlocked: ({ code }) => `${code} bloke değil. Listeden çıkarın.`,
  productBlocked: ({ batchNumber }) =>
    `${batchNumber} ürünü bloke edildi. Sonucu incelenene kadar kullanılamaz.`,
  unknownLatePositive: ({ latePositiveId }) =>
    `Bu istemde böyle bir geç pozitif sonuç yok: ${latePositiveId}. Listeden seçin.`,
  noLatePositive: () => 'Sertifikasyondan sonra uygun çıkmayan bir test yok.',
  alreadyAcknowledged: ({ acknowledgedAt }, { instant }) =>
    `Bunun görüldüğü bildirildi: ${instant(acknowledgedAt)}.`,
  noChangedEvidence: () =>
    'Görüldüğü bildirilecek değişmiş bir kanıt yok. Olanları görmek için sayfayı yenileyin.',
  unknownEntry: ({ revision }) =>
    `${revision} numaralı kayıt düzeltilemez: sayı ya da zaman içeren bir kayıt değil veya önceki bir denemeye ait.`,
  notYourEntry: ({ revision }) =>
    `${revision} numaralı kaydı başka biri girdi. Onu giren kişi ya da kalite güvence düzeltir.`,
  fieldNotOfEntry: ({ field }) => `Bu kayıtta bulunmuyor: ${choices[field]}. Başka birini seçin.`,
  entryUnchanged: ({ field }) =>
    `Kayıtta zaten bu yazıyor: ${choices[field]}. Hiçbir şey değiştirilmedi.`,
};
