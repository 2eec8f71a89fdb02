import { Facts } from '../../../ui/facts.js';
import type { PlacedOrder } from '../../../../../domain/order/state.js';
import { useLanguage } from '../../../words/language.js';
import { correctionPreview } from '../correction-preview.js';
import { fieldText } from '../field-text.js';

type CorrectionPreviewProps = { readonly state: PlacedOrder; readonly revision: number };

/** Before a correction is sent: what the entry says now, and which signatures it would void. */
export function CorrectionPreview({ state, revision }: CorrectionPreviewProps) {
  const { words, texts, formats } = useLanguage();
  const preview = correctionPreview(state, revision);
  if (!preview) return null;
  const shown = (value: string | number) =>
    typeof value === 'number' ? formats.number(value) : value;
  return (
    <Facts
      rows={[
        ...preview.values.map(
          ({ name, value }) =>
            [
              `${words.correction.oldValue}: ${fieldText(name, texts).label}`,
              shown(value),
            ] as const,
        ),
        [words.correction.voids, preview.voids.join(', ') || words.correction.voidsNothing],
      ]}
    />
  );
}
