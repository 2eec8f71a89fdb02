import type { QualityMatter, QualityOccurrence } from '../../../contract/quality.js';
import { paths, type About } from '../../app/paths.js';
import { isSignedDecision } from '../decision/is-signed-decision.js';
import { aboutOf } from '../work/task-path.js';

/**
 * Where a matter is dealt with, for people whose roles its next step is for: a signed decision on the page that shows
 * its evidence, all else in its form. For the others, and when it is closed, its order.
 */
export function matterPath(
  orderId: string,
  matter: QualityMatter,
  roles: readonly string[],
): string {
  const { next } = matter;
  if (!next?.roles.some((role) => roles.includes(role))) return paths.order(orderId);
  const about = aboutMatter(matter);
  return isSignedDecision(next.command)
    ? paths.decide(orderId, next.command, about)
    : paths.orderWith(orderId, next.command, about);
}

/** What the form is about, by the field that says it. */
function aboutMatter({ kind, matterId, subject }: QualityMatter): About {
  if (kind === 'investigation' || kind === 'contamination') return aboutOf(subject);
  return { [kind]: matterId };
}

/** Where Enter leads from an occurrence: to the first matter the person can deal with, else to its order. */
export function occurrencePath(
  { orderId, matters }: QualityOccurrence,
  roles: readonly string[],
): string {
  const mine = matters.find(({ next }) => next?.roles.some((role) => roles.includes(role)));
  return mine ? matterPath(orderId, mine, roles) : paths.order(orderId);
}
