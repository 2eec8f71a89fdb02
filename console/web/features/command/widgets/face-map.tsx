import { areas, type Area } from '../../../../../domain/protocol/protocol.js';
import { useLanguage } from '../../../words/language.js';
import { choiceText } from '../field-text.js';
import { faceAreas } from '../face-areas.js';
import css from './face-map.module.css';

type FaceMapProps = {
  readonly prescribed: readonly string[];
  readonly dosed: readonly string[];
  readonly press: (area: Area) => void;
};

/** A face with its areas; the prescribed ones are outlined, those with a dose filled. */
export function FaceMap({ prescribed, dosed, press }: FaceMapProps) {
  const { texts } = useLanguage();
  return (
    <svg viewBox="0 0 200 250" className={css['face']} role="group">
      <path
        className={css['skin']}
        d="M100 14c46 0 70 34 68 82-1 50-30 112-68 112S33 146 32 96C30 48 54 14 100 14ZM70 200c0 20-8 30-22 38h104c-14-8-22-18-22-38"
      />
      <path
        className={css['feature']}
        d="M52 97q10-7 20 0M128 97q10-7 20 0M100 96v34q-8 6 4 7M82 171q18 9 36 0"
      />
      {areas.map((area) => {
        const { x, y, rx, ry } = faceAreas[area];
        const has = dosed.includes(area);
        return (
          <ellipse
            key={area}
            cx={x}
            cy={y}
            rx={rx}
            ry={ry}
            tabIndex={0}
            role="button"
            aria-pressed={has}
            aria-label={choiceText(area, texts)}
            className={`${css['area']} ${prescribed.includes(area) ? css['prescribed'] : ''} ${has ? css['dosed'] : ''}`}
            onClick={() => press(area)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' || event.key === ' ') {
                event.preventDefault();
                press(area);
              }
            }}
          >
            <title>{choiceText(area, texts)}</title>
          </ellipse>
        );
      })}
    </svg>
  );
}
