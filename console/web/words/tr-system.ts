import type { SystemWords } from './system-words.js';

/** Turkish words of the health page. */
export const trSystem: SystemWords = {
  system: {
    title: 'Sistem',
    allWell: 'Sistem sorunsuz çalışıyor',
    trouble: 'Buna bakılmalı',
    parts: 'Bileşenler',
    engine: 'Süreç motoru (Temporal)',
    worker: 'Geçerli kurallar için işçi süreç',
    record: 'Kayıt (PostgreSQL)',
    up: 'çalışıyor',
    down: 'yok',
    work: 'İşleyiş',
    pending: 'Henüz sonuçlanmamış girişler',
    oldest: 'En eskisinin beklediği süre',
    tooLong: 'Süresi geçtiği hâlde yanıtsız girişler',
    overdue: 'Süresi fark edilmeden geçmiş istemler',
    missing: 'Çalışmayan açık istemler',
    notAnswering: 'Yanıt vermeyen istemler',
    toBeMoved: 'Geçerli kurallara henüz taşınmamış istemler',
    openOrders: 'Açık istemler',
    unknown: 'süreç motoru yokken bilinemez',
    versions: 'Kural sürümleri',
    version: 'Sürüm',
    since: 'Devreye alındı',
    orders: 'Açık istemler',
    current: 'yürürlükte',
    thisServer: 'bu sunucu',
    neverDeployed: 'henüz devreye alınmadı',
    upkeep: 'Bakım',
    lastAudit: 'Kaydın son denetimi',
    lastBackup: 'Son yedek',
    never: 'bilinen bir tane yok',
    noDifferences: 'fark yok',
    incidents: 'Son 30 günün olayları',
    noIncidents: 'Olay olmadı.',
    mended: 'bitti: istem sürüyor',
    settled: 'bakıldı',
    settle: 'Buna baktım',
    awaitingQuality: 'Kalite güvenceyi bekleyen istemler',
    open: 'bakılacak',
    means: 'Anlamı',
    todo: 'Yapılacak',
    otherMeans: 'Sistem, karşılığı tanımlı olmayan bir şey fark etti.',
    otherTodo: 'Olayın adını ve zamanını desteğe bildirin.',
    lookedAt: (time) => `${time} itibarıyla`,
    milliseconds: (count) => `${count} ms içinde yanıt veriyor`,
    megabytes: (count) => `${count} MB, geri okundu`,
    seconds: (count) => `${count} sn`,
    differences: (count) => `${count} fark`,
    kinds: {
      olderEpoch: {
        title: 'Eski bir çalışma hâlâ yazdı',
        means:
          'Bu istemin yerine yenisi geçmiş bir çalışması yazmaya kalktı. Kayıt reddetti; hiçbir şey değişmedi.',
        todo: 'Bittiyse bir şey gerekmez. Yinelenirse ikinci bir Temporal sunucusu ya da kullanılan bir veritabanı kopyası arayın.',
      },
      commandNotInJournal: {
        title: 'Burada kimsenin girmediği bir ileti',
        means:
          'Burada girilip imzalanmamış bir şey istemin sürecine ulaştı. Kayıt reddetti; istem onsuz yeniden başlatıldı.',
        todo: 'Temporal sunucusuna kimin erişebildiğini bulun. Kalite güvence sapma açar.',
      },
      digestDiffers: {
        title: 'İşçi süreç ile kayıt uyuşmuyor',
        means: 'İşçi süreç, kaydın kendi kurallarından başka bir sonuca vardı. Kayıt reddetti.',
        todo: 'İşçi süreç ile konsolun aynı sürümde olup olmadığına bakın. Aynıysa istem sürmeden desteğe bildirin.',
      },
      recordedOtherwise: {
        title: 'Kayıtta başka bir şey var',
        means:
          'İstemin geçmişinde bu yerde kayıtta başka bir olay var. Hiçbir şeyin üzerine yazılmadı.',
        todo: 'İkinci bir Temporal sunucusu ya da kullanılan bir veritabanı kopyası arayın; sonra desteğe bildirin.',
      },
      recordFault: {
        title: 'Bir giriş yazılamıyor',
        means:
          'Veritabanı bu istemin yazmak istediğini almıyor. Sürekli yeniden deneniyor; o zamana kadar istem yerinde duruyor.',
        todo: 'Hemen desteğe bildirin. Girilenler saklanır, kaybolmaz.',
      },
      internalError: {
        title: 'Bir giriş işlenemedi',
        means:
          'Programın bir kuralı bu girişte hata verdi. Giriş reddedildi, hiçbir şey değişmedi.',
        todo: 'Hangi istem ve ne zaman olduğunu desteğe bildirin. Yanıt gelince yeniden girin.',
      },
      recordOlderThanWorkflow: {
        title: 'Kayıt eski bir kopyadan geri geldi',
        means: 'Bu istemin onaylanmış girişleri kayıtta yok. İstem bekliyor ve hiçbir şey almıyor.',
        todo: 'Kalite güvence istemi açar, eksik girişleri yeniden yaptırır ve sürmesine izin verir.',
      },
      identityMismatch: {
        title: 'Yanlış hasta veya yanlış kap okutuldu',
        means: 'Enjeksiyon öncesi kimlik kontrolü uyuşmadı. Hiçbir şey enjekte edilmemelidir.',
        todo: 'Kalite güvence klinikle görüşür ve istemde sapma açar.',
      },
    },
    troubles: {
      engine: 'Süreç motoru yok: girişler saklanır ve geri gelince gönderilir. Başlatın.',
      worker: 'Geçerli kurallar için işçi süreç çalışmıyor: hiçbir şey ilerlemez. Başlatın.',
      tooLong: (count) =>
        `${count} giriş süresi geçtiği hâlde yanıtsız: yeniden gönderen sunucu çalışmıyor.`,
      overdue: (count) => `${count} istemin süresi fark edilmeden geçti: süreci yerinde duruyor.`,
      missing: (count) =>
        `${count} açık istem çalışmıyor; 30 saniye içinde kayıttan geri getirilir.`,
      notAnswering: (count) => `${count} istem yanıt vermiyor.`,
      incidents: (count) => `${count} olaya bakılmalı.`,
      awaitingQuality: (count) =>
        `${count} istem kalite güvenceyi bekliyor: onaylanmış girişler kayıtta eksik.`,
      audit: (count) => `Son denetim ${count} fark buldu.`,
    },
  },
};
