import type { WorkItem } from '../../../contract/reads.js';
import { paths } from '../../app/paths.js';
import { isSignedDecision } from '../decision/is-signed-decision.js';

type Target = Pick<WorkItem, 'orderId' | 'command' | 'subject'>;

/** Where a task is done: a signed decision on the page that shows its evidence, all else in its form. */
export function taskPath({ orderId, command, subject }: Target): string {
  const about = aboutOf(subject);
  return isSignedDecision(command)
    ? paths.decide(orderId, command, about)
    : paths.orderWith(orderId, command, about);
}

/** What the form is about as far as the task says it: a session, a visit, a deviation, a hold. */
export function aboutOf(subject: string): Readonly<Record<string, string>> {
  const session = /^S\d+\b/.exec(subject)?.[0];
  if (session) return { session };
  const visit = /^M(\d+)$/.exec(subject)?.[1];
  if (visit) return { visit };
  if (subject.startsWith('DEV-')) return { deviation: subject };
  return subject.startsWith('HOLD-') ? { hold: subject } : {};
}
