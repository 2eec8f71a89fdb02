import * as z from 'zod';

const minutes = () => z.number().min(0).max(20_000).meta({ unit: 'min' });
const celsius = () => z.number().min(-200).max(100).meta({ unit: '°C' });

/** What the logger of a shipment reports, or that there is no record; none is never taken for a good one. */
export const temperatureReportSchema = () =>
  z.discriminatedUnion('record', [
    z.strictObject({
      record: z.literal('summary'),
      minCelsius: celsius(),
      maxCelsius: celsius(),
      minutesAbove: minutes(),
      minutesBelow: minutes(),
      longestGapMinutes: minutes(),
    }),
    z.strictObject({ record: z.literal('none') }),
  ]);
export type TemperatureReport = z.output<ReturnType<typeof temperatureReportSchema>>;
