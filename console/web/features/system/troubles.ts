import type { SystemHealth } from '../../../contract/system.js';

export type Trouble =
  | { readonly kind: 'engine' | 'worker' }
  | {
      readonly kind:
        | 'tooLong'
        | 'overdue'
        | 'missing'
        | 'notAnswering'
        | 'incidents'
        | 'audit'
        | 'awaitingQuality';
      readonly count: number;
    };

/** What somebody must look at, the gravest first; none when the system is all right. */
export function troublesOf(health: SystemHealth): readonly Trouble[] {
  const { temporal, worker, pending, overdue, workflows, incidents, lastAudit } = health;
  const counted: readonly Trouble[] = [
    { kind: 'tooLong', count: pending.tooLong },
    { kind: 'overdue', count: overdue.orders },
    { kind: 'missing', count: workflows?.missing.length ?? 0 },
    { kind: 'notAnswering', count: workflows?.notAnswering.length ?? 0 },
    { kind: 'awaitingQuality', count: health.awaitingQuality.length },
    { kind: 'incidents', count: incidents.filter(({ standing }) => standing === 'open').length },
    { kind: 'audit', count: lastAudit?.differences ?? 0 },
  ];
  return [
    ...(temporal === 'up' ? [] : [{ kind: 'engine' } as const]),
    // Without the engine nobody can tell whether a worker is there.
    ...(temporal === 'up' && worker === 'down' ? [{ kind: 'worker' } as const] : []),
    ...counted.filter((trouble) => 'count' in trouble && trouble.count > 0),
  ];
}
