import type { PlacedOrder } from '../../../../../domain/order/state.js';
import { Facts } from '../../../ui/facts.js';
import { Panel } from '../../../ui/panel.js';
import { useLanguage } from '../../../words/language.js';

type PrescriptionPanelProps = { readonly state: PlacedOrder };

/** What was prescribed. */
export function PrescriptionPanel({ state }: PrescriptionPanelProps) {
  const { words, texts, formats } = useLanguage();
  const { indication, areas, sessions, mlPerSession, allergies, consents, prescribedAt } =
    state.prescription;
  const list = (values: readonly (keyof typeof texts.choices)[]) =>
    values.length === 0 ? words.order.none : values.map((value) => texts.choices[value]).join(', ');
  return (
    <Panel title={words.order.prescription} aside={formats.stamp(prescribedAt)}>
      <Facts
        rows={[
          [texts.fields.indication.label, list([indication])],
          [texts.fields.areas.label, list(areas)],
          [texts.fields.sessions.label, formats.number(sessions)],
          [texts.fields.mlPerSession.label, `${formats.number(mlPerSession)} mL`],
          [texts.fields.allergies.label, list(allergies)],
          [texts.fields.consents.label, list(consents)],
          ...careRows(),
        ]}
      />
    </Panel>
  );

  /** What has changed the course of the treatment since; nothing for most orders. */
  function careRows(): readonly (readonly [string, string])[] {
    const { pause, rescreening, rescreenedOn, stoppedAt, death, disposition, interventions } =
      state;
    return [
      ...row(words.care.paused, pause && [texts.choices[pause.reason], formats.short(pause.since)]),
      ...row(
        words.care.rescreening,
        rescreening && [texts.choices[rescreening.reason], formats.short(rescreening.since)],
      ),
      ...row(words.care.rescreened, rescreenedOn && [formats.date(rescreenedOn)]),
      ...row(
        words.care.interventions,
        interventions?.map(({ kind, area, on }) =>
          [texts.choices[kind], texts.choices[area], formats.date(on)].join(' '),
        ),
      ),
      ...row(words.care.stopped, stoppedAt && [formats.instant(stoppedAt)]),
      ...row(words.care.died, death && [formats.date(death.diedOn)]),
      ...row(
        words.care.disposition,
        disposition && [texts.choices[disposition.outcome], formats.short(disposition.decidedAt)],
      ),
    ];
  }
}

const row = (
  name: string,
  values: readonly string[] | '' | undefined,
): readonly (readonly [string, string])[] =>
  values && values.length > 0 ? [[name, values.join(' · ')]] : [];
