import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMatch } from 'react-router';
import type { BoardOrder, OrderView, Page } from '../../../contract/reads.js';
import { call } from '../../api/http.js';
import { keys } from '../../api/keys.js';
import { paths } from '../../app/paths.js';
import { useLanguage } from '../../words/language.js';
import { exactOrder, fits, orderItems, orderQuery, type PaletteItem } from './palette-items.js';

/** More than so many are not shown. */
const most = 12;

/** What fits what was typed: commands of the open order first, then orders, then places. */
export function usePaletteItems(typed: string): readonly PaletteItem[] {
  const { texts, words } = useLanguage();
  const client = useQueryClient();
  const orderId = useMatch('/orders/:orderId/*')?.params.orderId;
  const view = orderId ? client.getQueryData<OrderView>(keys.orderView(orderId)) : undefined;
  const found = useFoundOrders(orderQuery(typed));
  const places: readonly PaletteItem[] = (['board', 'work', 'bench'] as const).map((place) => ({
    key: place,
    group: 'places',
    label: place === 'bench' ? words.bench.title : words.shell[place],
    to: paths[place],
  }));
  const orders = [
    ...exactOrder(typed),
    ...(found.data?.items ?? []).map((order): PaletteItem => ({
      key: order.orderId,
      group: 'orders',
      label: `${order.orderId} · ${texts.stages[order.stage]}`,
      to: paths.order(order.orderId),
    })),
  ].filter((item, i, all) => all.findIndex((other) => other.key === item.key) === i);
  return [
    ...orderItems(view, texts).filter((item) => fits(item.label, typed)),
    ...orders,
    ...places.filter((item) => fits(item.label, typed)),
  ].slice(0, most);
}

const useFoundOrders = (query: string | undefined) =>
  useQuery({
    queryKey: keys.board(`palette ${query ?? ''}`),
    queryFn: ({ signal }) =>
      call<Page<BoardOrder>>('listOrders', {
        query: new URLSearchParams({ q: query ?? '', limit: '8' }),
        signal,
      }),
    enabled: query !== undefined,
  });
