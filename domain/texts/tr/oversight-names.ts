import type { OversightTexts } from '../oversight-texts.js';

/** Turkish names of what has to be done, and of what time does, when things do not go as planned. */
export const duties: OversightTexts['duties'] = {
  rescreen: 'Hastayı yeniden tara',
  recollect: 'Eksik tüpleri al',
  receiveRecollected: 'Eksik tüpleri teslim al',
  biopsyAge: 'Biyopsinin süre sınırı',
  recordSerology: 'Serolojiyi gir',
  confirmSerology: 'Reaktif belirteci doğrula',
  decideSerology: 'Serolojiye karar ver',
  decideContamination: 'Kontaminasyon sonrasına karar ver',
  noGrowth: 'Kültürde üreme olmadı',
  decideShortfall: 'Eksik hücreye karar ver',
  decideAfterLoss: 'Son kayıptan sonra istemi durdur',
  closeInvestigation: 'Sonucu incele',
  reviewBatchRecord: 'Seri kaydını gözden geçir',
  acknowledgeChangedEvidence: 'Değişen kanıtla tedavi edildiğini gördüğünü bildir',
  acknowledgeLatePositive: 'Geç pozitif sonucu gördüğünü bildir',
  reviewFinalSterility: 'Bankanın son sonuçlarını gözden geçir',
  confirmFinalRelease: 'Bankanın son serbest bırakılmasını onayla',
};

/** Turkish names of the rules whose breach opens a deviation. */
export const deviationRules: OversightTexts['deviationRules'] = {
  collectionIncomplete: 'Örnek alımında eksik tüp var',
  shipmentLost: 'Gönderi kayboldu',
  serologySampleOutsideWindow: 'Seroloji kanı yanlış zamanda alındı',
  serologyReactiveLate: 'Belirteç sertifikasyondan sonra reaktif çıktı',
  sharedStorageBeforeSerology: 'Seroloji sonuçlanmadan diğer hücrelerle birlikte saklandı',
  contamination: 'Kontaminasyon',
  contaminatedVesselUsed: 'Kontamine bir kabın hücreleri kullanıldı',
  sharedRiskReported: 'İnkübatörü ya da lotu paylaşan bir istemde kontaminasyon',
  cultureTooLong: 'Kültür izin verilenden uzun sürdü',
  harvestedEarly: 'Planlanan doluluktan önce hasat edildi',
  postThawViabilityLow: 'Çözme sonrası canlılık sınırın altında',
  doseVialTested: 'Doz flakonu testte kullanıldı',
  repeatsUsedUp: 'Test geçersiz ve tekrarlanamaz',
  blockedProductGiven: 'Bloke edilmiş ürün uygulandı',
  treatedOnChangedEvidence: 'Hasta, kanıtı sonradan değişen ürünle tedavi edildi',
  correctedAfterRelease: 'Kayıt sertifikasyondan sonra düzeltildi',
  contraindicationFound: 'Yeniden taramada kontrendikasyon bulundu',
  preparedWhilePaused: 'Tedaviye ara verilmişken ürün hazırlandı',
};
