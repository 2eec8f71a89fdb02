import { harvestForecast } from '../../../../domain/order/culture-forecast.js';
import type { HarvestForecast } from '../../../contract/reads.js';
import type { PlacedOrder } from '../../../../domain/order/state.js';

/**
 * The forecast without its floor: an expected date never lies before the time it is asked for, so that a harvest that
 * should have been long ago would be expected "now" for ever. Asked for the start of the culture it keeps its date.
 */
export const plainForecast = (state: PlacedOrder, forecast: HarvestForecast): HarvestForecast =>
  forecast && state.culture
    ? (harvestForecast(state, state.culture.startedAt) ?? forecast)
    : forecast;
