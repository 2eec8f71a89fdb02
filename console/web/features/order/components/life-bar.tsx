import { Progress } from '@mantine/core';
import { useNow } from '../../../clock/use-now.js';
import { DueTime } from '../../../ui/due-time.js';
import { useLanguage } from '../../../words/language.js';
import { remainingPercent } from '../remaining-percent.js';

type LifeBarProps = { readonly from: string; readonly to: string };

/** Under this share of its life a product is short of time. */
const shortPercent = 25;

/** How much of a product's life is left, as a bar and as a countdown. */
export function LifeBar({ from, to }: LifeBarProps) {
  const { words } = useLanguage();
  const now = useNow(15_000);
  const left = remainingPercent({ from, to, now });
  return (
    <div>
      <strong>{words.sessions.expires}</strong> <DueTime at={to} compact />
      <Progress
        value={left}
        size="sm"
        mt={4}
        color={left < shortPercent ? 'red.7' : 'green.7'}
        aria-label={words.sessions.life}
      />
    </div>
  );
}
