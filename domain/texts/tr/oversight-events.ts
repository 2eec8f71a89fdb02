import { qcTests } from '../../quality/qc-tests.js';
import type { VoidedSignature } from '../../order/corrections.js';
import { markers, type Marker } from '../../order/serology-markers.js';
import type { OversightTexts } from '../oversight-texts.js';
import { choices as material } from './material-forms.js';
import { choices as own } from './oversight-forms.js';
import { choices as treatment } from './treatment-forms.js';

const choices = { ...treatment, ...own, ...material };
const list = (codes: readonly string[]): string => codes.join(', ');
const verdicts = { pass: 'uygun', fail: 'spesifikasyon dışında', invalid: 'geçersiz' };
const shown = (value: number | string, format: (n: number) => string): string =>
  typeof value === 'number' ? format(value) : named(value);
const named = (verdict: string): string =>
  verdict === 'pass' || verdict === 'fail' || verdict === 'invalid' ? verdicts[verdict] : verdict;
const voided: Readonly<Record<VoidedSignature, string>> = {
  intakeDecision: 'kabul kararı',
  contaminationDecision: 'kontaminasyon kararı',
  batchRecordReview: 'seri kaydının incelemesi',
  qcDecision: 'banka kararı',
  certification: 'bankanın sertifikasyonu',
  finalRelease: 'son serbest bırakma',
  sessionQcDecision: 'seans ürünü kararı',
  sessionCertification: 'seans ürününün sertifikasyonu',
  authorisation: 'uygulama izni',
};

/** Turkish sentences of what happened when things did not go as planned. */
export const events: OversightTexts['events'] = {
  prescriptionAmended: ({ areas, sessions, mlPerSession, allergies }, { number }) =>
    `Reçete değiştirildi: ${[
      ...(sessions === undefined ? [] : [`${sessions} seans`]),
      ...(mlPerSession === undefined ? [] : [`seans başına ${number(mlPerSession)} mL`]),
      ...(areas === undefined ? [] : [list(areas.map((area) => choices[area]))]),
      ...(allergies === undefined
        ? []
        : [`alerjiler: ${list(allergies.map((each) => choices[each])) || 'yok'}`]),
    ].join('; ')}`,
  consentWithdrawn: ({ scopes }) =>
    `Onam geri alındı: ${list(scopes.map((scope) => choices[scope]))}`,
  consentGiven: ({ scopes }) => `Onam verildi: ${list(scopes.map((scope) => choices[scope]))}`,
  treatmentPaused: ({ reason }) => `Tedaviye ara verildi: ${choices[reason]}`,
  treatmentResumed: ({ rescreeningNeeded }) =>
    rescreeningNeeded ? 'Tedavi sürdürülüyor; hasta yeniden taranacak' : 'Tedavi sürdürülüyor',
  patientRescreened: ({ fit }) =>
    fit ? 'Hasta yeniden tarandı: uygun' : 'Hasta yeniden tarandı: uygun değil',
  recollectionRequested: ({ purposes }) =>
    `Yeniden alınacak: ${list(purposes.map((purpose) => choices[purpose]))}`,
  itemsRecollected: ({ items, donationNumber }) =>
    `${items.length} tüp yeniden alındı, bağış numarası ${donationNumber}`,
  recollectedItemsReceived: ({ items }) => `${items.length} tüp sonradan teslim alındı`,
  shipmentLost: ({ attempt, waybill }) => `${attempt}. denemenin gönderisi kayboldu (${waybill})`,
  serologyRecorded: ({ results, inTime }) =>
    `Seroloji: ${list(
      Object.entries(results).map(
        ([marker, result]) => `${isMarker(marker) ? choices[marker] : marker} ${choices[result]}`,
      ),
    )}${inTime ? '' : '; kan yanlış zamanda alındı, sayılmaz'}`,
  confirmatoryRecorded: ({ marker, result }) =>
    `Doğrulama testi, ${choices[marker]}: ${choices[result]}`,
  serologyDecided: ({ outcome }) => `Seroloji kararı: ${serology[outcome]}`,
  vesselsDiscarded: ({ vessels, reason }) =>
    `${vessels.length} kap imha edildi: ${choices[reason]}`,
  contaminationReported: ({ vessels, contaminant }) =>
    `Kontaminasyon: ${list(vessels)} (${choices[contaminant]})`,
  contaminationCorrected: ({ contaminationId, named: before, vessels, reason, voids }) =>
    `${contaminationId} düzeltildi (${choices[reason].toLocaleLowerCase('tr')}): ${list(before)} yazılmıştı, ${
      vessels.length > 0 ? `doğrusu ${list(vessels)}` : 'kontaminasyon yoktu'
    }${
      voids.length > 0
        ? `. Geçersiz: ${list([...new Set(voids.map(({ what }) => voided[what]))])}`
        : ''
    }`,
  contaminationDecided: ({ outcome }) => `Kontaminasyon sonrası karar: ${choices[outcome]}`,
  backupFrozen: ({ count, liveCellsEach, location }, { number }) =>
    `Yedek donduruldu: ${count} flakon, her birinde ${number(liveCellsEach)} canlı hücre, ${location}`,
  harvestExceptionApproved: ({ exception }) => `İstisna onaylandı: ${choices[exception]}`,
  shortfallDecided: ({ outcome, sessions }) =>
    outcome === 'fewerSessions'
      ? `Hücre az: ${sessions ?? 0} seansa indirildi`
      : `Hücre az: ${choices[outcome]}`,
  sharedRiskFlagged: ({ source, incubator, reagentLots }) =>
    `${source} isteminde kontaminasyon; ortak olan: ${list([...(incubator ? [incubator] : []), ...reagentLots])}`,
  sharedRiskWithdrawn: ({ source }) => `${source} bildirimini geri aldı: işaret kaldırıldı`,
  vialTested: ({ vialCode, viabilityPercent, verdict }, { number }) =>
    `${vialCode} test için çözüldü: canlılık %${number(viabilityPercent, 1)}, ${verdicts[verdict]}`,
  oosInvestigationClosed: ({ sampleCode, test, outcome }) =>
    `İnceleme kapandı, ${sampleCode}, ${choices[test]}: ${choices[outcome]}`,
  batchRecordReviewed: () => 'Seri kaydı gözden geçirildi',
  finalSterilityReviewed: () => 'Bankanın son sonuçları gözden geçirildi',
  finalReleaseConfirmed: () => 'Bankanın son serbest bırakılması onaylandı',
  latePositiveFound: ({ latePositiveId, sampleCode, test, sessionsGiven }) =>
    `Geç pozitif ${latePositiveId}: ${sampleCode}, ${choices[test]}${
      sessionsGiven.length > 0 ? `; uygulanmış olan: ${list(sessionsGiven)}` : ''
    }`,
  productBlocked: ({ vials, containers }) =>
    `Bloke edildi: ${vials.length} flakon${containers.length > 0 ? ` ve ${containers.length} ürün kabı` : ''}`,
  vialsUnblocked: ({ vials, containers = [] }) =>
    `${[
      ...(vials.length > 0 ? [`${vials.length} flakonun`] : []),
      ...(containers.length > 0 ? [`${containers.length} kabın`] : []),
    ].join(' ve ')} blokajı kaldırıldı`,
  latePositiveAcknowledged: ({ latePositiveId }) => `${latePositiveId} görüldü`,
  evidenceChanged: ({ sessionsGiven }) =>
    `Hasta, kanıtı sonradan değişen ürünle tedavi edilmişti (${list(sessionsGiven)})`,
  changedEvidenceAcknowledged: ({ evidenceId }) => `${evidenceId} görüldü`,
  organismRecorded: ({ latePositiveId, organism }) =>
    `${latePositiveId}, mikroorganizma: ${choices[organism]}`,
  entryCorrected: ({ target, field, subject, oldValue, newValue, voids }, { number }) =>
    `${target} numaralı kayıt düzeltildi, ${choices[field]}${subject ? ` (${subjectName(subject)})` : ''}: ${shown(oldValue, number)} → ${shown(newValue, number)}${
      voids.length > 0
        ? `. Geçersiz: ${list([...new Set(voids.map(({ what }) => voided[what]))])}`
        : ''
    }`,
  preparationStopped: ({ sessionId, batchNumber }) =>
    `${sessionId} için ${batchNumber} hazırlığı durduruldu; ürün kullanılamaz`,
};

const serology = {
  release: 'ortak saklamaya uygun',
  isolatedStorage: 'biyolojik tehlike olarak ayrı saklanır',
  stop: 'istem durduruldu',
};
const isMarker = (marker: string): marker is Marker => markers.some((each) => each === marker);

/** A test by its name; a vessel by its code. */
const subjectName = (subject: string): string => {
  const test = qcTests.find((each) => each === subject);
  return test ? choices[test] : subject;
};
