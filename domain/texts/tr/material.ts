import type { MaterialTexts } from '../material-texts.js';
import { choices, fields } from './material-forms.js';
import { events, refusals } from './material-sentences.js';

/** Turkish words from prescription to harvest. */
export const material: MaterialTexts = {
  commands: {
    placeOrder: {
      title: 'Tedaviyi reçete et',
      action: 'Reçeteyi imzala',
      help: 'İstemi başlatır. Bugün geçerli olan protokol, istem bitene kadar uygulanır.',
    },
    recordCollection: {
      title: 'Örnek alımını kaydet',
      action: 'Alımı kaydet',
      help: 'Ne alındı ve nasıl alındı. Her tüpün kodu burada verilir; ikinci bir kişi onaylar.',
    },
    dispatchBiopsy: {
      title: 'Biyopsiyi gönder',
      action: 'Gönder',
      help: 'Tüpleri 2–8 °C’de kuryeye teslim eder.',
    },
    receiveBiopsy: {
      title: 'Biyopsiyi teslim al',
      action: 'Teslim almayı kaydet',
      help: 'Gönderideki her tüpü okutun. Malzeme, kabul kararına kadar karantinada kalır.',
    },
    decideIntake: {
      title: 'Malzeme kabulüne karar ver',
      action: 'Kararı imzala',
      help: 'Bu malzeme kullanılabilir mi? Ret, yeni bir örnek alımı gerektirir.',
    },
    startCulture: {
      title: 'Kültürü başlat',
      action: 'Başlangıcı kaydet',
      help: 'İzolasyon ve ilk kültür kapları. İkinci bir kişi onaylar.',
    },
    feedCulture: {
      title: 'Besiyerini değiştir',
      action: 'Beslemeyi kaydet',
      help: 'Her kabın kendi besleme süresi vardır.',
    },
    observeCulture: {
      title: 'Kültürü gözlemle',
      action: 'Gözlemi kaydet',
      help: 'Mikroskop altında doluluk ve morfoloji. Kontaminasyon şüphesi malzemeyi bloke eder.',
    },
    passageCulture: {
      title: 'Kültürü pasajla',
      action: 'Pasajı kaydet',
      help: 'Alınan canlı hücreleri sayın ve her yeni kaba kaç tane ektiğinizi yazın.',
    },
    harvestCulture: {
      title: 'Kültürü hasat et',
      action: 'Hasadı kaydet',
      help: 'Kültürü bitirir. Belirtmediğiniz, kullanımdaki kaplar imha edilir.',
    },
  },
  fields,
  choices,
  refusals,
  events,
  duties: {
    collect: 'Biyopsiyi al',
    dispatch: 'Biyopsiyi gönder',
    receive: 'Biyopsiyi teslim al',
    decideIntake: 'Malzeme kabulüne karar ver',
    startCulture: 'Hücreleri izole et',
    feed: 'Besiyerini değiştir',
    observe: 'Kültürü gözlemle',
    passage: 'Kabı pasajla',
    harvestBy: 'Kültürü hasat et',
  },
  deviationRules: {
    consentMissing: 'Hastanın onamı olmadan örnek alındı',
    punchesOutOfRange: 'Punch sayısı protokol dışında',
    collectedWithPovidoneIodine: 'Cilt povidon-iyot ile hazırlandı',
    receivedWithoutDispatch: 'Gönderim kaydı olmadan teslim alındı',
    biopsyOld: 'Biyopsi teslim alındığında planlanandan eski',
    biopsyTooOld: 'Biyopsi teslim alındığında süre sınırını aşmış',
    containerDamaged: 'Taşıma kabı sağlam değil',
    labelsDiffer: 'Etiketler belgelerle uyuşmuyor',
    itemsMissing: 'Gönderide eksik tüp var',
    temperatureExcursion: 'Sıcaklık sınırların dışında',
    temperatureReject: 'Taşıma sırasında donmuş',
    noTemperatureEvidence: 'Kullanılabilir sıcaklık kaydı yok',
    isolatedBeforeAcceptance: 'Hücreler malzeme kabul edilmeden izole edildi',
    reagentExpired: 'Son kullanma tarihi geçmiş reaktif lotu kullanıldı',
    allergenInReagent: 'Reaktif, hastanın alerjenini içeriyor',
    fedLate: 'Besiyeri geç değiştirildi',
    passagedEarly: 'Planlanan doluluktan önce pasajlandı',
    passageLimitExceeded: 'Pasaj sınırı aşıldı',
    cultureSuspicion: 'Kontaminasyon şüphesi',
    growthImplausible: 'Olası olmayan hücre sayısı',
    harvestBelowTarget: 'Gerekenden az hücre hasat edildi',
    harvestViabilityLow: 'Hasatta canlılık sınırın altında',
  },
};
