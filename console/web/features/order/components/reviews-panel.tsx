import type { PlacedOrder } from '../../../../../domain/order/state.js';
import { Facts } from '../../../ui/facts.js';
import { Panel } from '../../../ui/panel.js';
import { useLanguage } from '../../../words/language.js';
import { subjectText } from '../../../words/subject-text.js';

type ReviewsPanelProps = {
  readonly state: PlacedOrder;
  /** Names by person, where the page knows them. */
  readonly names: ReadonlyMap<string, string>;
};
type Row = readonly [string, string];

/** Who has already looked and decided: reviews, decisions, investigations and late positives of the product. */
export function ReviewsPanel({ state, names }: ReviewsPanelProps) {
  const { words, texts, formats } = useLanguage();
  const { batchRecordReview, qcDecision, certifiedAt, finalSterility } = state;
  const signed = (name: string, by: { at: string; by: string } | undefined): readonly Row[] =>
    by ? [[name, [names.get(by.by), formats.instant(by.at)].filter(Boolean).join(' · ')]] : [];
  const rows: readonly Row[] = [
    ...signed(words.reviews.batchRecord, batchRecordReview),
    ...signed(words.reviews.qcDecision, qcDecision),
    ...(certifiedAt ? [[words.reviews.certified, formats.instant(certifiedAt)] as const] : []),
    ...signed(words.reviews.finalReview, finalSterility?.reviewed),
    ...signed(words.reviews.finalRelease, finalSterility?.confirmed),
    ...(state.investigations ?? []).map(({ test, sampleCode, outcome, at, by }): Row => [
      `${words.reviews.investigation}: ${texts.choices[test]} · ${sampleCode}`,
      [texts.choices[outcome], names.get(by), formats.short(at)].filter(Boolean).join(' · '),
    ]),
    ...(state.changedEvidence ?? []).map(({ changedAt, sessionsGiven, acknowledged }): Row => [
      texts.deviationRules.treatedOnChangedEvidence,
      [
        formats.short(changedAt),
        `${words.reviews.givenBefore} ${sessionsGiven.map((id) => subjectText(id, words, texts)).join(', ')}`,
        acknowledged ? words.reviews.acknowledged : words.reviews.notAcknowledged,
      ].join(' · '),
    ]),
    ...(state.latePositives ?? []).map(
      ({ test, sampleCode, sessionsGiven, acknowledged, foundAt }): Row => [
        `${words.reviews.latePositive}: ${texts.choices[test]} · ${sampleCode}`,
        [
          formats.short(foundAt),
          sessionsGiven.length > 0
            ? `${words.reviews.givenBefore} ${sessionsGiven.map((id) => subjectText(id, words, texts)).join(', ')}`
            : words.reviews.noneGiven,
          acknowledged ? words.reviews.acknowledged : words.reviews.notAcknowledged,
        ].join(' · '),
      ],
    ),
  ];
  return rows.length === 0 ? null : (
    <Panel title={words.reviews.title}>
      <Facts rows={rows} />
    </Panel>
  );
}
