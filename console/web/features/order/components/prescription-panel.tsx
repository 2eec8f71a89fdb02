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
        ]}
      />
    </Panel>
  );
}
