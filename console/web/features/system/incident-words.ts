import type { IncidentKind, IncidentWords } from '../../words/system-words.js';
import type { Words } from '../../words/words.js';

/** An incident in words; one that is not known is told by its code, so that it is never left out. */
export const incidentWords = (kind: string, { system }: Words): IncidentWords =>
  isKnown(kind, system.kinds)
    ? system.kinds[kind]
    : { title: kind, means: system.otherMeans, todo: system.otherTodo };

const isKnown = (kind: string, kinds: Words['system']['kinds']): kind is IncidentKind =>
  Object.hasOwn(kinds, kind);
