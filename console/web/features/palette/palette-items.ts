import type { OrderView } from '../../../contract/reads.js';
import type { Texts } from '../../../../domain/texts/texts.js';
import { paths } from '../../app/paths.js';
import { taskPath } from '../work/task-path.js';

export type PaletteItem = {
  readonly key: string;
  readonly group: 'ofOrder' | 'orders' | 'places';
  readonly label: string;
  readonly to: string;
};

/** Folds case and accents, so that `donem` finds "Dönem" and `I` finds `ı`. */
export const folded = (text: string): string =>
  text
    .toLocaleLowerCase('tr')
    .replaceAll('ı', 'i')
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '');

/** True when every word typed is in the label. */
export const fits = (label: string, typed: string): boolean =>
  folded(typed)
    .split(/\s+/)
    .every((word) => folded(label).includes(word));

/** The commands this person may try on the open order, each where it is done. */
export const orderItems = (view: OrderView | undefined, texts: Texts): readonly PaletteItem[] =>
  (view?.allowedActions ?? [])
    .filter(({ refusal, type }) => refusal === null && type !== 'placeOrder')
    .map(({ type }) => ({
      key: type,
      group: 'ofOrder',
      label: texts.commands[type].title,
      to: taskPath({
        orderId: view?.state.orderId ?? '',
        command: type,
        subject: view?.tasks.find((task) => task.command === type)?.subject ?? '',
      }),
    }));

/** An order by the end of its number: `12` is found as `000012`, whichever year. */
export function orderQuery(typed: string): string | undefined {
  const text = typed.trim();
  if (/^[1-9]\d{0,4}$/.test(text)) return text.padStart(6, '0');
  return /\d/.test(text) && text.length >= 3 ? text : undefined;
}

/** The order an exact number names, whether it is still open or not. */
export const exactOrder = (typed: string): readonly PaletteItem[] => {
  const text = typed.trim().toUpperCase();
  return /^DL-\d{4}-\d{6}$/.test(text)
    ? [{ key: text, group: 'orders', label: text, to: paths.order(text) }]
    : [];
};
