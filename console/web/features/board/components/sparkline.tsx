import { useLanguage } from '../../../words/language.js';
import { sparkPath, type SparkPoint } from '../spark-path.js';

type SparklineProps = { readonly growth: readonly SparkPoint[] };
const box = { width: 64, height: 22 };

/** Growth at a glance; the last count is said in words too. */
export function Sparkline({ growth }: SparklineProps) {
  const { words, formats } = useLanguage();
  const path = sparkPath(growth, box);
  const last = growth.at(-1);
  if (path === '' || !last) return null;
  return (
    <svg
      role="img"
      aria-label={words.board.lastCount(formats.cells(last.liveCells))}
      width={box.width}
      height={box.height}
      viewBox={`0 0 ${box.width} ${box.height}`}
      fill="none"
      stroke="var(--tone-info-fg)"
      strokeWidth="1.8"
      strokeLinejoin="round"
    >
      <path d={path} />
    </svg>
  );
}
