import type { Area, Protocol } from '../protocol/protocol.js';
import { refusal, type Refusal } from '../refusal.js';

/** What a protocol lets a clinician prescribe. Refused: `areaNotCovered`, `sessionsOutOfRange`, `doseTooHigh`. */
export function dosingRefusal(
  protocol: Protocol,
  dosing: {
    readonly areas: readonly Area[];
    readonly sessions: number;
    readonly mlPerSession: number;
  },
): Refusal | undefined {
  const { sessionsFrom: from, sessionsTo: to, mlPerSessionMax: maxMl } = protocol.prescription;
  const { areas, sessions, mlPerSession: ml } = dosing;
  const area = areas.find((each) => !protocol.areas.includes(each));
  if (area) return refusal('areaNotCovered', { area });
  if (sessions < from || sessions > to)
    return refusal('sessionsOutOfRange', { sessions, from, to });
  return ml > maxMl ? refusal('doseTooHigh', { ml, maxMl }) : undefined;
}
