import type { CareTexts } from '../care-texts.js';
import { choices as own } from './care-forms.js';
import { doubts } from './care-names.js';
import { material } from './material.js';
import { choices as treatment } from './treatment-forms.js';

const choices = { ...own, ...treatment, ...material.choices };
const small = (choice: keyof typeof choices): string => choices[choice].toLocaleLowerCase('tr');
const outcomes = { use: 'kullanılabilir', reject: 'kullanılamaz' };
const continuations = {
  continue: 'planlandığı gibi sürüyor',
  fewerSessions: 'daha az seansla sürüyor',
  stop: 'sona eriyor',
};
const verdicts = {
  inBand: 'sıcaklık aralıkta',
  review: 'sıcaklık değerlendirilecek',
  outOfSpecification: 'sıcaklık spesifikasyon dışında',
  reject: 'donmuş',
  noEvidence: 'sıcaklık kaydı yok',
};

/** Turkish sentences of what happened on the way to the patient and after the dose. */
export const events: CareTexts['events'] = {
  sessionRescheduled: ({ sessionId, plannedAt, reason }, { instant }) =>
    `${sessionId} seansının yeni tarihi ${instant(plannedAt)}, neden: ${small(reason)}`,
  sessionCancelled: ({ sessionId, reason }) =>
    `${sessionId} randevusu iptal edildi, neden: ${small(reason)}`,
  appointmentStands: ({ sessionId, plannedAt, reason }, { instant }) =>
    `${sessionId} randevusu (${instant(plannedAt)}) duruyor, ancak ${doubts[reason]}`,
  appointmentDoubtTold: ({ sessionId, told }) =>
    `${sessionId} randevusunun gerçekleşmeyebileceği ${told === 'clinic' ? 'kliniğe' : 'hastaya'} bildirildi`,
  sessionConfirmed: ({ sessionId }) => `${sessionId} seansı onaylandı: hasta uygun`,
  sessionProductDispatched: ({ sessionId, waybill, expectedAt }, { instant }) =>
    `${sessionId} ürünü gönderildi (${waybill}), beklenen varış ${instant(expectedAt)}`,
  sessionProductReceived: ({ sessionId, receipt }, { instant }) =>
    `${sessionId} ürünü teslim alındı, ${instant(receipt.receivedAt)}: ${verdicts[receipt.temperature]}`,
  excursionOpened: ({ excursionId, subject, verdict }) =>
    `Şüpheli sevkiyat, ${excursionId} (${subject === 'biopsy' ? choices.biopsy.toLocaleLowerCase('tr') : subject}): ${verdicts[verdict]}`,
  excursionDecided: ({ excursionId, outcome }) => `${excursionId}: ${outcomes[outcome]}`,
  sessionMissed: ({ sessionId, reason }) => `${sessionId} seansı kaçırıldı: ${small(reason)}`,
  productDiscarded: ({ sessionId, containers }) =>
    `${sessionId} için imha edildi: ${containers.join(', ')}`,
  safetyCallRecorded: ({ sessionId, reached }) =>
    reached
      ? `${sessionId} sonrası güvenlik araması`
      : `${sessionId} sonrası güvenlik araması: ulaşılamadı`,
  followUpRecorded: ({ month, outcome }) => `${month}. ay izlemi: ${small(outcome)}`,
  followUpFinished: () => 'İzlem bitti',
  adverseEventReported: ({ adverseEventId, term, grade, serious }) =>
    `Advers olay ${adverseEventId}: ${small(term)}, derece ${grade}${serious ? ', ciddi' : ''}`,
  adverseEventReviewed: ({ adverseEventId, toldAuthority }) =>
    `${adverseEventId} değerlendirildi${toldAuthority ? ' ve yetkili makama bildirildi' : ''}`,
  continuationDecided: ({ outcome, sessions }) =>
    `Tedavi ${continuations[outcome]}${outcome === 'fewerSessions' ? ` (${sessions})` : ''}`,
  deathRecorded: ({ diedOn }, { date }) => `Hasta öldü: ${date(diedOn)}`,
  dispositionDecided: ({ outcome }) =>
    outcome === 'store' ? 'Kalan malzeme saklanacak' : 'Kalan malzeme imha edilecek',
  materialDisposed: ({ vials, otherMaterial }) =>
    `İmha edildi: ${vials.length} flakon${vials.length > 0 ? ` (${vials.map((code) => code.split('-').at(-1)).join(', ')})` : ''}${otherMaterial ? ', doku ve kültür' : ''}`,
  orderClosed: ({ outcome }) =>
    outcome === 'completed' ? 'İstem tamamlandı' : 'İstem durdurulduktan sonra kapatıldı',
};
