import type { OversightTexts } from '../oversight-texts.js';

/** Turkish names of the commands for what does not go as planned before the treatment. */
export const commands: OversightTexts['commands'] = {
  amendPrescription: {
    title: 'Reçeteyi değiştir',
    action: 'Değişikliği imzala',
    help: 'Boş bıraktıklarınız olduğu gibi kalır. Banka sertifikalanana kadar mümkündür.',
  },
  withdrawConsent: {
    title: 'Onamın geri alınmasını kaydet',
    action: 'Geri almayı kaydet',
    help: 'Tedavi ya da malzeme bu andan itibaren bloke edilir.',
  },
  giveConsent: {
    title: 'Onam kaydet',
    action: 'Onamı kaydet',
    help: 'Eksik olan ya da geri alınıp yeniden verilen onam. Blokaj ayrıca kaldırılır.',
  },
  pauseTreatment: {
    title: 'Tedaviye ara ver',
    action: 'Ara ver',
    help: 'Hiçbir şey planlanmaz ve uygulanmaz; hücreler ve laboratuvar testleri sürer.',
  },
  resumeTreatment: {
    title: 'Tedaviyi sürdür',
    action: 'Sürdür',
    help: 'Seanslar yeniden planlanır. Gebelikten ya da uzun aradan sonra önce hasta taranır.',
  },
  rescreenPatient: {
    title: 'Hastayı yeniden tara',
    action: 'Taramayı kaydet',
    help: 'Protokoldeki bir kontrendikasyon tedaviyi bloke eder.',
  },
  reportShipmentLost: {
    title: 'Kayıp gönderiyi bildir',
    action: 'Kayıp olarak bildir',
    help: 'Bu denemeyi bitirir; hak kaldıysa yeniden örnek alınması istenir.',
  },
  recordSerology: {
    title: 'Serolojiyi gir',
    action: 'Sonuçları kaydet',
    help: 'Örnek alımında ya da sonraki günlerde alınan kan. Çalışılmayan testi boş bırakın.',
  },
  recordConfirmatory: {
    title: 'Doğrulama testini gir',
    action: 'Sonucu kaydet',
    help: 'Reaktif bir belirteci yalnızca “Doğrulanmadı” temize çıkarır.',
  },
  decideSerology: {
    title: 'Serolojiye karar ver',
    action: 'Kararı imzala',
    help: 'Ortak saklama ve banka kararı bunu bekler.',
  },
  discardVessel: {
    title: 'Kapları imha et',
    action: 'İmhayı kaydet',
    help: 'Bir tanık önünde imha edilir; tanık onaylar.',
  },
  reportContamination: {
    title: 'Kontaminasyonu bildir',
    action: 'Bildir',
    help: 'Malzemeyi hemen bloke eder. Aynı inkübatörü ya da lotu paylaşan istemlere haber verilir.',
  },
  correctContamination: {
    title: 'Kontaminasyon bildirimini düzelt',
    action: 'Bildirimi düzelt',
    help: 'Bildirim yanlış kapları gösterdi ya da kontaminasyon yoktu. Ona dayanan karar geçersiz olur; sapma ve blokaj, kalite güvence sona erdirene dek kalır.',
  },
  decideAfterContamination: {
    title: 'Kontaminasyon sonrasına karar ver',
    action: 'Kararı imzala',
    help: 'Kontamine kapların yanındaki kaplar hakkında. Sapma açık kalır.',
  },
  flagSharedRisk: {
    title: 'Ortak riski işaretle',
    action: 'İşaretle',
    help: 'Başka bir istemde, aynı inkübatörde ya da aynı lotla kontaminasyon görüldü.',
  },
  withdrawSharedRisk: {
    title: 'Ortak risk işaretini kaldır',
    action: 'İşareti kaldır',
    help: 'Diğer istem bildirimini geri aldı. İşaret geçmişte kalır; sapması, kalite güvence kapatana dek açık kalır.',
  },
  freezeBackup: {
    title: 'Yedek dondur',
    action: 'Yedeği kaydet',
    help: 'Son pasajda artan hücreler. Doz değildir.',
  },
  approveHarvestException: {
    title: 'Hasat istisnasını onayla',
    action: 'Onayı imzala',
    help: 'Düşük canlılık ya da erken hasat blokajını kaldırır. Serbest bırakma testleri değişmez.',
  },
  decideShortfall: {
    title: 'Eksik hücreye karar ver',
    action: 'Kararı imzala',
    help: 'Daha az seans, yeni bir biyopsi ya da istemin sonu.',
  },
  recordVialTest: {
    title: 'Flakon testini kaydet',
    action: 'Testi kaydet',
    help: 'Çözme sonrası canlılık. Flakon tüketilir.',
  },
  closeOosInvestigation: {
    title: 'İncelemeyi kapat',
    action: 'Kapanışı imzala',
    help: 'Laboratuvar hatasında test yeniden yapılır; doğrulanan sonuç geçerli kalır.',
  },
  reviewBatchRecord: {
    title: 'Seri kaydını gözden geçir',
    action: 'İncelemeyi imzala',
    help: 'Örnek alımından bankaya kadar. Sonradan girilen bir kayıt yeni bir inceleme gerektirir.',
  },
  reviewFinalSterility: {
    title: 'Bankanın son sonuçlarını gözden geçir',
    action: 'İncelemeyi imzala',
    help: 'Sertifikasyondan sonra gelen sonuçlar tam ve uygun.',
  },
  confirmFinalRelease: {
    title: 'Bankanın son serbest bırakılmasını onayla',
    action: 'Sertifikala',
    help: 'İki adımlı serbest bırakmanın ikinci adımı.',
  },
  acknowledgeChangedEvidence: {
    title: 'Değişen kanıtı gördüğünü bildir',
    action: 'Gördüm',
    help: 'Hasta, kanıtı sonradan düzeltilen bir ürünle tedavi edildi. Bunu biliyor ve hastayla ilgileniyorsunuz.',
  },
  acknowledgeLatePositive: {
    title: 'Geç pozitif sonucu gördüğünü bildir',
    action: 'Gördüm',
    help: 'Sonucu biliyorsunuz ve hastayla ilgileniyorsunuz.',
  },
  recordOrganism: {
    title: 'Mikroorganizmayı kaydet',
    action: 'Kaydet',
    help: 'Örnekte üreyen. Duyarlılıklarını nota yazın.',
  },
  unblockVials: {
    title: 'Flakonların blokajını kaldır',
    action: 'Sertifikala',
    help: 'İncelemeden sonra. Tedavi üzerindeki blokaj ayrıca kaldırılır.',
  },
  correctEntry: {
    title: 'Kaydı düzelt',
    action: 'Düzelt',
    help: 'Eski değer geçmişte kalır. Ona dayanan imzalar geçersiz olur.',
  },
};
