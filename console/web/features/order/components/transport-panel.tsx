import { hoursBetween } from '../../../../../domain/schedule/instants.js';
import type { PlacedOrder } from '../../../../../domain/order/state.js';
import { useNow } from '../../../clock/use-now.js';
import { Facts } from '../../../ui/facts.js';
import { Panel } from '../../../ui/panel.js';
import { Tag } from '../../../ui/tag.js';
import { useLanguage } from '../../../words/language.js';
import { CollectedItems } from './collected-items.js';
import { TemperatureText } from './temperature-text.js';

type TransportPanelProps = { readonly state: PlacedOrder };

/** Collection, shipment and receipt. */
export function TransportPanel({ state }: TransportPanelProps) {
  const { words, formats } = useLanguage();
  const now = useNow(60_000);
  const { collection, receipt, protocol } = state;
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
                ...ageNow(collection.collectedAt),
                [
                  words.order.temperature,
                  <TemperatureText key="t" receipt={receipt} band={protocol.transport.band} />,
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

  /** While it waits for a decision or for the isolation it grows older, and there is a limit. */
  function ageNow(collectedAt: string) {
    if (state.stage !== 'awaitingIntakeDecision' && state.stage !== 'awaitingIsolation') return [];
    const hours = hoursBetween(collectedAt, now);
    const limit = protocol.transport.rejectAgeHours;
    const text = words.order.ageOfLimit(formats.number(hours, 1), formats.number(limit));
    return [
      [
        words.order.ageNow,
        hours > limit ? (
          <Tag key="age" tone="bad" icon="alert">
            {text}
          </Tag>
        ) : (
          text
        ),
      ] as const,
    ];
  }
}
