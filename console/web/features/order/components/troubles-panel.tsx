import type { PlacedOrder } from '../../../../../domain/order/state.js';
import { Facts } from '../../../ui/facts.js';
import { Panel } from '../../../ui/panel.js';
import { useLanguage } from '../../../words/language.js';
import { shortCode } from '../genealogy.js';

type TroublesPanelProps = { readonly state: PlacedOrder };
type Row = readonly [string, string];

/** A culture that does not grow as planned: contaminations here and in orders it shared something with, exceptions. */
export function TroublesPanel({ state }: TroublesPanelProps) {
  const { words, texts, formats } = useLanguage();
  const { contaminations = [], exceptions = [], backups = [] } = state.culture ?? {};
  const rows: readonly Row[] = [
    ...contaminations.map(
      ({ contaminationId, contaminant, vessels, reportedAt, decision, withdrawnAt }): Row => [
        `${words.troubles.contamination} ${contaminationId}`,
        [
          texts.choices[contaminant],
          vessels.map(shortCode).join(', '),
          formats.short(reportedAt),
          withdrawnAt
            ? `${words.troubles.withdrawn} ${formats.short(withdrawnAt)}`
            : decision
              ? texts.choices[decision]
              : words.troubles.undecided,
        ].join(' · '),
      ],
    ),
    ...(state.sharedRisks ?? []).map(({ source, incubator, reagentLots, at, withdrawnAt }): Row => [
      `${words.troubles.shared} ${source}`,
      [
        incubator,
        ...reagentLots,
        formats.short(at),
        ...(withdrawnAt ? [`${words.troubles.withdrawn} ${formats.short(withdrawnAt)}`] : []),
      ]
        .filter(Boolean)
        .join(' · '),
    ]),
    ...exceptions.map((exception): Row => [words.troubles.exception, texts.choices[exception]]),
    ...backups.map(({ frozenAt, count, passage, location }): Row => [
      `${words.troubles.backup} ${formats.short(frozenAt)}`,
      [words.culture.passage(passage), words.troubles.backups(count), location].join(' · '),
    ]),
  ];
  return rows.length === 0 ? null : (
    <Panel title={words.troubles.title}>
      <Facts rows={rows} />
    </Panel>
  );
}
