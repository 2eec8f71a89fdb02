import { useReference } from '../../../api/use-reference.js';
import { paths } from '../../../app/paths.js';
import { ButtonLink } from '../../../ui/button-link.js';
import { useLanguage } from '../../../words/language.js';
import { useMe } from '../../session/me-context.js';
import { keepsReference } from '../administers.js';

/** On an empty list of an installation that is not ready yet: what to do, or who does it. */
export function SetUpHint() {
  const { words } = useLanguage();
  const me = useMe();
  const { data } = useReference();
  const isReady =
    !data || (data.protocols.length > 0 && data.sites.some((s) => s.kind === 'clinic'));
  if (isReady) return null;
  return keepsReference(me) ? (
    <ButtonLink to={paths.administration} variant="filled" mt="sm">
      {words.administration.goThere}
    </ButtonLink>
  ) : (
    <p>{words.administration.waiting}</p>
  );
}
