import { Text } from '@mantine/core';
import type { Protocol } from '../../../../../domain/protocol/protocol.js';
import type { Receipt } from '../../../../../domain/order/state.js';
import { Tag } from '../../../ui/tag.js';
import { useLanguage } from '../../../words/language.js';
import { temperatureTone } from '../temperature-tone.js';

type TemperatureTextProps = {
  readonly receipt: Pick<Receipt, 'temperature' | 'report'>;
  readonly band: Protocol['transport']['band'];
};

/** The verdict on the way, and what the logger said against the limits it was judged by. */
export function TemperatureText({ receipt: { temperature, report }, band }: TemperatureTextProps) {
  const { words, formats } = useLanguage();
  const { number } = formats;
  return (
    <div>
      <Tag tone={temperatureTone[temperature]}>{words.temperature[temperature]}</Tag>
      {report?.record === 'summary' ? (
        <Text size="sm">
          {words.order.logger({
            lowest: number(report.minCelsius),
            highest: number(report.maxCelsius),
            above: number(report.minutesAbove),
            below: number(report.minutesBelow),
            gap: number(report.longestGapMinutes),
            from: number(band.minCelsius),
            to: number(band.maxCelsius),
          })}
        </Text>
      ) : null}
    </div>
  );
}
