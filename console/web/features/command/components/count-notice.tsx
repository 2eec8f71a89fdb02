import { Button, Group } from '@mantine/core';
import { Notice } from '../../../ui/notice.js';
import { useLanguage } from '../../../words/language.js';
import type { CountCheck } from '../use-count-check.js';

type CountNoticeProps = { readonly check: CountCheck; readonly recount: () => void };

/** A count that can hardly be true: count again, or stand by it. Nothing is refused; it is asked before it is sent. */
export function CountNotice({ check: { doubt, confirmed, confirm }, recount }: CountNoticeProps) {
  const { words, formats } = useLanguage();
  if (!doubt) return null;
  const percent = formats.number(doubt.percentOutside, 0);
  const { below, above, countBelow, countAbove, countRange } = words.bench;
  return (
    <Notice tone="warn" title={doubt.side === 'below' ? below : above} urgent={!confirmed}>
      <div>{doubt.side === 'below' ? countBelow(percent) : countAbove(percent)}</div>
      <div>{countRange(formats.cells(doubt.lowest), formats.cells(doubt.highest))}</div>
      <Group gap="sm" mt="xs">
        <Button variant="default" onClick={recount}>
          {words.bench.recount}
        </Button>
        {confirmed ? (
          words.bench.countConfirmed
        ) : (
          <Button variant="default" onClick={confirm}>
            {words.bench.confirmCount}
          </Button>
        )}
      </Group>
    </Notice>
  );
}
