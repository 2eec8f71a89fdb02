import { NavLink } from 'react-router';
import { paths } from '../../../app/paths.js';
import { Icon } from '../../../ui/icon.js';
import { useLanguage } from '../../../words/language.js';
import { useQualityCounts } from '../api/use-quality-counts.js';
import css from './quality-place.module.css';

type QualityPlaceProps = { readonly className: string };

/** The way to the page, with how many matters are open, and how many of them late. */
export function QualityPlace({ className }: QualityPlaceProps) {
  const { words } = useLanguage();
  const { data: counts } = useQualityCounts();
  const { open = 0, overdue = 0 } = counts ?? {};
  const said = words.quality.counted(open, overdue);
  return (
    <NavLink to={paths.quality} className={className} {...(open > 0 ? { title: said } : {})}>
      <Icon name="flag" /> {words.quality.title}
      {open > 0 ? (
        <span className={`${css['count']} ${overdue > 0 ? css['late'] : ''}`} aria-label={said}>
          {overdue > 0 ? `${overdue}/${open}` : open}
        </span>
      ) : null}
    </NavLink>
  );
}
