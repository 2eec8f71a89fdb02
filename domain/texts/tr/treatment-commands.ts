import type { TreatmentTexts } from '../treatment-texts.js';

/** Turkish names of the commands from the bank to the last dose, and of interruptions. */
export const commands: TreatmentTexts['commands'] = {
  bankVials: {
    title: 'Flakonları bankala',
    action: 'Bankalamayı kaydet',
    help: 'Dolum, etiketleme ve dondurma. Her flakonun kodu burada verilir; ikinci bir kişi onaylar.',
  },
  recordQcResults: {
    title: 'Bankanın kalite kontrol sonuçlarını gir',
    action: 'Banka sonuçlarını kaydet',
    help: 'Örneği okutun. Her sonuç protokoldeki sınıra göre değerlendirilir.',
  },
  decideQc: {
    title: 'Bankaya karar ver',
    action: 'Kararı imzala',
    help: 'Kabul için bütün sonuçlar gelmiş ve uygun olmalı, açık bir sorun kalmamalıdır.',
  },
  decideAfterQcRejection: {
    title: 'Ret sonrasına karar ver',
    action: 'Kararı imzala',
    help: 'Hastayla birlikte: yeni bir örnek alımı ya da bu istemin sonu.',
  },
  certifyRelease: {
    title: 'Bankanın serbest bırakılmasını sertifikala',
    action: 'Sertifikala',
    help: 'Doz ve yedek flakonları serbest bırakır; seanslar planlanabilir.',
  },
  planSession: {
    title: 'Seansı planla',
    action: 'Planla',
    help: 'Aralıklar, uygulanan son dozdan sonraki takvim günleriyle sayılır.',
  },
  prepareSessionProduct: {
    title: 'Seans ürününü hazırla',
    action: 'Hazırlamayı kaydet',
    help: 'Çözme, yıkama ve dolum. Ürünün ömrü formülasyonla başlar; ikinci bir kişi onaylar.',
  },
  recordSessionResults: {
    title: 'Seansın kalite kontrol sonuçlarını gir',
    action: 'Seans sonuçlarını kaydet',
    help: 'Seans ürününün örneğini okutun. Sterilite sonucu kullanımdan sonra gelebilir.',
  },
  decideSessionQc: {
    title: 'Seans ürününe karar ver',
    action: 'Kararı imzala',
    help: 'Reddedilen ürün imha edilir ve seans yeniden planlanır.',
  },
  certifySessionProduct: {
    title: 'Seans ürününü sertifikala',
    action: 'Sertifikala',
    help: 'Ürün hastaya gönderilebilir.',
  },
  confirmIdentity: {
    title: 'Kimliği doğrula',
    action: 'Kimliği doğrula',
    help: 'Ürün kabını ve hastayı yan yana okutun. Kullanılacak her kabı okutun.',
  },
  authoriseAdministration: {
    title: 'Uygulamaya izin ver',
    action: 'İzin ver',
    help: 'Bugün için yanıtlayın. Kimliği doğrulayan kişi izin veremez.',
  },
  recordAdministration: {
    title: 'Uygulamayı kaydet',
    action: 'Kaydı imzala',
    help: 'Ne, nereye ve nasıl uygulandı. Planlandığı gibi olmasa da olduğu gibi girin.',
  },
  confirmAsSecondPerson: {
    title: 'İkinci kişi olarak onayla',
    action: 'Onayla',
    help: 'Oradaydınız ve kayıt doğru. Değilse sapma açın.',
  },
  openDeviation: {
    title: 'Sapma aç',
    action: 'Sapma aç',
    help: 'Bir şey olması gerektiği gibi değildi. Kalite güvence sınıflandırır.',
  },
  classifyDeviation: {
    title: 'Sapmayı sınıflandır',
    action: 'Sınıfı imzala',
    help: 'Majör ya da kritik bir sapma açıkken hiçbir ürün serbest bırakılmaz.',
  },
  closeDeviation: {
    title: 'Sapmayı kapat',
    action: 'Kapanışı imzala',
    help: 'Neden ve önlemler biliniyor ve kayıtlı.',
  },
  placeHold: {
    title: 'Blokaj koy',
    action: 'Blokaj koy',
    help: 'Kararları hemen durdurur. Hücrelere bakılmaya ve sonuçlar girilmeye devam edilir.',
  },
  releaseHold: {
    title: 'Blokajı kaldır',
    action: 'Kaldırmayı imzala',
    help: 'Blokajın nedeni ortadan kalktı.',
  },
  stopOrder: {
    title: 'İstemi durdur',
    action: 'İstemi durdur',
    help: 'Tedaviyi kesin olarak bitirir. Doz almış bir hasta izlenmeye devam eder.',
  },
};
