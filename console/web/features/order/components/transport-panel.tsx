import type { PlacedOrder } from '../../../../../domain/order/state.js';
import { Facts } from '../../../ui/facts.js';
import { Panel } from '../../../ui/panel.js';
import { Tag } from '../../../ui/tag.js';
import { useLanguage } from '../../../words/language.js';
import { temperatureTone } from '../temperature-tone.js';
import { CollectedItems } from './collected-items.js';

type TransportPanelProps = { readonly state: PlacedOrder };

/** Collection, shipment and receipt. */
export function TransportPanel({ state }: TransportPanelProps) {
  const { words, formats } = useLanguage();
  const { collection, receipt } = state;
  if (!collection) return null;
  const { dispatch } = collection;
  return (
    <Panel title={words.order.transport} aside={formats.instant(collection.collectedAt)}>
      <Facts
        rows={[
          [words.order.punches, formats.number(collection.punches)],
          ...(dispatch
            ? ([
                [words.order.waybill, dispatch.waybill],
                [words.order.dispatched, formats.instant(dispatch.dispatchedAt)],
              ] as const)
            : []),
          ...(receipt
            ? ([
                [words.order.received, formats.instant(receipt.receivedAt)],
                [words.order.age, words.order.hours(formats.number(receipt.ageHours, 1))],
                [
                  words.order.temperature,
                  <Tag key="t" tone={temperatureTone[receipt.temperature]}>
                    {words.temperature[receipt.temperature]}
                  </Tag>,
                ],
                [
                  words.order.container,
                  receipt.containerIntact ? words.order.intact : words.order.damaged,
                ],
                [words.order.labels, receipt.labelsMatch ? words.order.match : words.order.differ],
              ] as const)
            : []),
        ]}
      />
      <CollectedItems items={collection.items} />
    </Panel>
  );
}
