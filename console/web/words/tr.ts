import { trAdministration } from './tr-administration.js';
import { trDesk } from './tr-desk.js';
import { trEvidence } from './tr-evidence.js';
import { trForm } from './tr-form.js';
import { trSystem } from './tr-system.js';
import { trRecord } from './tr-record.js';
import type { Words } from './words.js';

/** The console in Turkish. */
export const tr: Words = {
  ...trRecord,
  ...trDesk,
  ...trEvidence,
  ...trSystem,
  ...trAdministration,
  shell: {
    skip: 'Sayfaya geç',
    navigation: 'Bölümler',
    board: 'Pano',
    work: 'İşlerim',
    patients: 'Hastalar',
    search: 'Ara veya okut',
    searchHint: 'Ara veya okut ( / )',
    language: 'Dil',
    signOut: 'Çıkış',
    loading: 'Yükleniyor',
    dropped: 'Canlı güncelleme kesildi; yeniden bağlanılıyor. Gördükleriniz eski olabilir.',
    unknownScan: (text) => `“${text}” bilinmiyor.`,
    colours: { light: 'Renkler: açık', dark: 'Renkler: koyu', auto: 'Renkler: cihaza göre' },
  },
  signIn: {
    lead: 'Reçeteden enjeksiyona tedavi istemleri',
    login: 'Kullanıcı adı',
    password: 'Parola',
    action: 'Oturum aç',
    rejected: 'Kullanıcı adı veya parola doğru değil.',
    expired: 'Oturumunuzun süresi doldu',
    kept: 'Devam etmek için yeniden oturum açın; yazdıklarınız duruyor.',
  },
  training: {
    label: 'Eğitim: gerçek hasta yok',
    nextDeadline: 'Sonraki son tarihe atla',
    plusDay: '+1 gün',
    plusWeek: '+7 gün',
    clinicTime: (time) => `Klinik saati: ${time}`,
  },
  failures: {
    title: 'Bu olmadı',
    retry: 'Yeniden dene',
    unreachable: 'Sunucuya ulaşılamıyor. Ağı kontrol edip yeniden deneyin; hiçbir şey kaybolmadı.',
    invalidRequest: 'Formda eksik veya yanlış bir şey var.',
    notSignedIn: 'Oturum açmadınız.',
    signatureRejected: 'İmza parolası doğru değil; hiçbir şey imzalanmadı. Yeniden yazın.',
    notAllowed: 'Bunu yapma yetkiniz yok.',
    notFound: 'Böyle bir kayıt yok veya size açık değil.',
    commandIdReused:
      'Bu form başka bir şey için kullanılmış. İstemi kontrol edip yeniden gönderin.',
    refused: 'Reddedildi.',
    notConfirmed: 'Henüz onaylanmadı; iki kez sayılamaz.',
    tooManyRequests: 'Kısa sürede çok fazla deneme. Biraz bekleyin.',
    unavailable: 'Sisteme şu anda ulaşılamıyor; hiçbir şey kaybolmadı. Birazdan yeniden deneyin.',
    internal: 'Bu işlenemedi; kalite güvence ve destek bilgilendirildi.',
  },
  broken: {
    title: 'Bu ekran çalışmadı',
    text: 'Kaydedilenler kaybolmadı, taslaklar duruyor.',
    reload: 'Yeniden yükle',
  },
  notFound: { title: 'Böyle bir sayfa yok', text: 'Bu adreste bir şey yok.', back: 'Panoya dön' },
  time: {
    units: { day: 'gün', hour: 'sa', minute: 'dk', second: 'sn' },
    in: (span) => `${span} sonra`,
    late: (span) => `${span} gecikti`,
  },
  board: {
    title: 'Pano',
    exceptions: 'Olağan dışı durumlar',
    vialsExpiring: 'Süresi dolan flakonlar',
    noVials: 'Önümüzdeki 30 günde süresi dolacak flakon yok',
    stage: 'Aşama',
    all: 'Tümü',
    site: 'Klinik',
    protocol: 'Protokol',
    clear: 'Süzgeçleri temizle',
    layout: 'Görünüm',
    lanes: 'Şeritler',
    table: 'Tablo',
    search: 'Bul',
    searchHint: 'İstem, kod, bağış, ad',
    empty: 'Açık istem yok',
    emptyHint: 'İstem, bir hekim tedavi reçete edince başlar.',
    noMatch: 'Bu süzgeçlere uyan istem yok',
    more: 'Daha fazla göster',
    nothingDue: 'Bekleyen yok',
    newOrder: 'Yeni istem',
    order: 'İstem',
    days: 'Aşamadaki gün',
    nextDue: 'Sıradaki',
    growth: 'Büyüme',
    flags: 'Uyarılar',
    exception: {
      overdue: 'Gecikmiş',
      dueToday: 'Bugün',
      awaitingDecision: 'Karar bekliyor',
      onHold: 'Blokajlı',
    },
    daysInStage: (days) => (days === 0 ? 'bugünden beri' : `${days} gün`),
    attempt: (attempt) => `${attempt}. deneme`,
    overdue: (count) => `${count} iş gecikti`,
    deviations: (count) => `${count} açık sapma`,
    lastCount: (cells) => `Büyüme; son sayım ${cells} canlı hücre`,
  },
  work: {
    title: 'İşlerim',
    lead: 'Rollerinizin ve yerlerinizin işleri, önce süresi yakın olanlar.',
    empty: 'Sizi bekleyen iş yok',
    emptyHint: 'Rollerinizin işleri oluştukça burada görünür.',
    task: 'İş',
    due: 'Son tarih',
    who: 'Kim',
    overdue: 'Gecikti',
    mine: 'Siz',
    claim: 'Ben alıyorum',
    release: 'Bırak',
    groups: { overdue: 'Gecikmiş', today: 'Bugün', later: 'Daha sonra' },
    claimedBy: (name) => `${name} üstlendi`,
  },
  form: trForm,
  identity: {
    stop: 'DUR',
    report: 'Uyuşmazlığı bildir',
    container: 'Kap',
    patient: 'Hasta',
    whatToDo:
      'Enjekte etmeyin. Kabı kenara koyup sorumlu hekimi çağırın. Ardından uyuşmazlığı bildirin.',
    hints: {
      container: 'Elinizdeki enjektörü okutun',
      patient: 'Hastanın bilekliğini veya kartını okutun',
    },
    verdicts: { empty: 'Şimdi okutun', match: 'Doğru', mismatch: 'Yanlış' },
    mismatch: {
      container: (scanned, expected) => `Bu kap ${scanned}. Beklenen: ${expected}.`,
      patient: (scanned, expected) => `Bu hasta ${scanned}. Beklenen: ${expected}.`,
    },
  },
  sign: {
    secret: 'İmza parolası',
    help: 'Parolanız. Hiçbir yerde saklanmaz.',
    notYet: 'Önce formu tamamlayın.',
    newOrder: 'yeni istem',
    rejection: ({ name, what, order, role }) =>
      `Ben, ${name}, ${role} olarak reddediyorum: ${order} için “${what}”.`,
    sentences: {
      prescribed: ({ name, order, role }) =>
        `Ben, ${name}, ${role} olarak bu tedaviyi (${order}) reçete ediyorum.`,
      approved: ({ name, what, order, role }) =>
        `Ben, ${name}, ${role} olarak ${order} için “${what}” işlemini onaylıyorum.`,
      certified: ({ name, what, order, role }) =>
        `Ben, ${name}, ${role} olarak ${order} için “${what}” işlemini sertifikalandırıyorum.`,
      reviewed: ({ name, what, order, role }) =>
        `Ben, ${name}, ${role} olarak ${order} için “${what}” işlemini gözden geçirdim.`,
      authorised: ({ name, what, order, role }) =>
        `Ben, ${name}, ${role} olarak ${order} için “${what}” işlemine yetki veriyorum.`,
      performed: ({ name, what, order, role }) =>
        `Ben, ${name}, ${role} olarak ${order} için “${what}” işlemini yaptım.`,
    },
  },
  patients: {
    title: 'Hastalar',
    empty: 'Henüz hasta yok',
    emptyHint: 'Hastaları klinik çalışanları ekler; ardından reçete yazılabilir.',
    name: 'Ad',
    born: 'Doğum tarihi',
    file: 'Dosya numarası',
    add: 'Yeni hasta',
    addAction: 'Hasta ekle',
    added: 'Hasta eklendi.',
  },
};
