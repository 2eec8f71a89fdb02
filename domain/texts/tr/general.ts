import type { GeneralTexts } from '../treatment-texts.js';
import { material } from './material.js';
import { commands as careCommands } from './care-commands.js';
import { commands as oversightCommands } from './oversight-commands.js';
import { commands } from './treatment-commands.js';

const stages: GeneralTexts['stages'] = {
  new: 'Yeni',
  awaitingCollection: 'Örnek alımı bekleniyor',
  inTransitToLab: 'Laboratuvara gidiyor',
  awaitingIntakeDecision: 'Kabul kararı bekleniyor',
  awaitingIsolation: 'İzolasyon bekleniyor',
  culturing: 'Kültürde',
  awaitingBanking: 'Bankalama bekleniyor',
  awaitingQcDecision: 'Kalite kontrolde',
  awaitingCertification: 'Sertifikasyon bekleniyor',
  treating: 'Tedavide',
  followUp: 'İzlemde',
  awaitingDisposition: 'Malzeme kararı bekleniyor',
  completed: 'Tamamlandı',
  stopped: 'Durduruldu',
};
const sections: GeneralTexts['sections'] = {
  prescription: 'Reçete',
  collection: 'Örnek alımı',
  intake: 'Malzeme kabulü',
  serology: 'Seroloji',
  culture: 'Kültür',
  bank: 'Flakon bankası',
  quality: 'Kalite kontrol',
  sessions: 'Seanslar',
  followUp: 'İzlem',
  interruptions: 'Blokajlar ve sapmalar',
};
const roles: GeneralTexts['roles'] = {
  coordinator: 'Koordinatör',
  clinician: 'Hekim',
  clinicAssistant: 'Klinik asistanı',
  labTechnician: 'Laboratuvar teknisyeni',
  qcAnalyst: 'Kalite kontrol analisti',
  qcApprover: 'Kalite kontrol onaylayıcısı',
  qualityAssurance: 'Kalite güvence',
  qualifiedPerson: 'Sorumlu kişi',
  logistics: 'Lojistik',
  auditor: 'Denetçi',
  administrator: 'Yönetici',
};
const scopes = { material: 'malzeme', release: 'serbest bırakma', treatment: 'tedavi' };
const did = {
  manufactured: 'üretiminde çalıştınız',
  tested: 'test sonuçlarını girdiniz',
  approved: 'onayını verdiniz',
  certified: 'sertifikasyonunu yaptınız',
};
const does = {
  manufactured: 'üretimini',
  tested: 'testlerini',
  approved: 'onayını',
  certified: 'sertifikasyonunu',
};
const titles: Readonly<Record<string, { readonly title: string }>> = {
  ...material.commands,
  ...careCommands,
  ...oversightCommands,
  ...commands,
};
const titleOf = (commandType: string): string => titles[commandType]?.title ?? commandType;

/** Turkish words that belong to no phase. */
export const general: GeneralTexts = {
  stages,
  sections,
  roles,
  sessionStatuses: {
    toPlan: 'Planlanacak',
    planned: 'Planlandı',
    confirmed: 'Onaylandı',
    preparing: 'Hazırlanıyor',
    awaitingResults: 'Sonuç bekleniyor',
    awaitingProductRelease: 'Serbest bırakma bekleniyor',
    released: 'Serbest bırakıldı',
    inTransit: 'Yolda',
    atClinic: 'Klinikte',
    identityConfirmed: 'Kimlik doğrulandı',
    authorised: 'Uygulama izni verildi',
    administered: 'Uygulandı',
    missed: 'Kaçırıldı',
    cancelled: 'İptal edildi',
    omitted: 'Uygulanmayacak',
  },
  meanings: {
    prescribed: 'Reçete edildi',
    approved: 'Onaylandı',
    certified: 'Sertifikalandı',
    reviewed: 'İncelendi',
    authorised: 'İzin verildi',
    performed: 'Uygulandı',
  },
  refusals: {
    notYourRole: ({ permitted }) =>
      `Bu işlemi başka bir rol yapar: ${permitted.map((role) => roles[role]).join(', ')}.`,
    notYourSite: ({ siteId }) =>
      `Bu işlem sizin merkezinize (${siteId}) ait değil. İlgili merkezdeki bir çalışandan isteyin.`,
    notAtThisStage: ({ stage }) =>
      `İstem başka bir aşamada: ${stages[stage]}. Şimdi ne yapılabileceğini görmek için sayfayı yenileyin.`,
    staleRevision: ({ section }) =>
      `Siz bu formu açtıktan sonra “${sections[section]}” bölümü değişti. Yeniden bakın, sonra karar verin.`,
    segregation: ({ part, earlier }) =>
      `Bu serinin ${did[earlier]}; ${does[part]} başka biri yapmalıdır.`,
    inTheFuture: ({ performedAt }, { instant }) =>
      `Bu zaman henüz gelmedi: ${instant(performedAt)}. İşlem yapıldıktan sonra girin ya da zamanı düzeltin.`,
    expired: ({ validUntil }, { instant }) =>
      `Çok geç ulaştı; geçerlilik sonu: ${instant(validUntil)}. Hiçbir işlem yapılmadı; formu yeniden açın.`,
    recordBehind: ({ seconds }) =>
      `Kayıt ${seconds} saniye geride, bu yüzden şu anda karar verilemiyor. Hiçbir şey kaybolmadı; bir dakika sonra yeniden deneyin.`,
    awaitingQualityAssurance: ({ since, entries }, { instant }) =>
      `Bu istem ${instant(since)} zamanından beri kalite güvenceyi bekliyor: kayıt daha eski bir kopyadan geri yüklendi ve ${entries} giriş eksik. Kalite güvence serbest bırakana kadar hiçbir şey girilemez.`,
    onHold: ({ scope, holdId }) =>
      `Açık bir blokaj var (${scopes[scope]}, ${holdId}). Önce bu blokaj kaldırılmalıdır.`,
    openDeviation: ({ deviationId }) =>
      `${deviationId} sapması açık. Kalite güvence önce onu kapatmalı ya da minör olarak sınıflandırmalıdır.`,
    secondPersonMissing: ({ commandType, dueAt }, { instant }) =>
      `“${titleOf(commandType)}” kaydı hâlâ ikinci kişiyi bekliyor, son zaman: ${instant(dueAt)}. Önce onaylanmalıdır.`,
    samePerson: ({ commandType }) =>
      `“${titleOf(commandType)}” işlemini siz yaptınız. Bunu başka biri yapmalıdır.`,
    nothingToConfirm: ({ awaited }) =>
      awaited === ''
        ? 'İkinci kişiyi bekleyen bir kayıt yok.'
        : 'Bu kayıt artık ikinci kişiyi beklemiyor. Açık olanları görmek için sayfayı yenileyin.',
    internalError: ({ commandType }) =>
      `“${titleOf(commandType)}” işlenemedi. Hiçbir işlem yapılmadı; kalite güvenceye ve desteğe haber verildi.`,
    nothingDue: ({ now }, { instant }) =>
      `Şu anda zamanı gelmiş bir iş yok: ${instant(now)}. Bir sonraki son tarih daha ileride.`,
  },
};
