/** Evidence of a product that changes after the patient was treated with it: nothing can be certified or given again. */
import type { Sent } from '../command.js';
import { derivedId, type Breach } from './deviations.js';
import type { OrderEvent } from './events.js';
import { hasProduct } from './sessions.js';
import type { PlacedOrder } from './state.js';

/** The sessions that were given from this bank; of the results of one session product that session only. */
export const treatedWith = ({ sessions }: PlacedOrder, sampleCode?: string): readonly string[] =>
  sessions
    .filter(({ status }) => status === 'administered')
    .filter(
      (session) =>
        sampleCode === undefined ||
        (hasProduct(session) && session.product.sampleCode === sampleCode),
    )
    .map(({ sessionId }) => sessionId);

/** A deviation that quality assurance has to grade; its subject names the sessions. */
export const changedEvidenceBreach = (treated: readonly string[]): readonly Breach[] =>
  treated.length > 0 ? [{ rule: 'treatedOnChangedEvidence', subject: treated.join(' ') }] : [];

/** The clinician must know that the patient was treated on evidence that says something else now. */
export const changedEvidenceEvents = (
  sent: Pick<Sent, 'commandId'>,
  treated: readonly string[],
): readonly OrderEvent[] =>
  treated.length > 0
    ? [
        {
          type: 'evidenceChanged',
          evidenceId: derivedId(sent, 'EVI', 1),
          sessionsGiven: treated,
        },
      ]
    : [];
