import * as z from 'zod';

/** `POST /api/incidents/:incidentId/settle`: what was found. */
export const settleIncidentBody = () =>
  z.strictObject({ reason: z.string().trim().min(3).max(500) });

/** Answer of `GET /api/system`: is the system itself all right. Answers are trusted, so they are types, not schemas. */
export type SystemHealth = {
  /** When it was looked at, by the server's own clock (the clinic's clock may be stepped). */
  readonly at: string;
  /** The workflow engine, and a worker for the rules of this server. */
  readonly temporal: 'up' | 'down';
  readonly worker: 'up' | 'down';
  /** How long the record took to answer. */
  readonly databaseMilliseconds: number;
  readonly pending: {
    readonly commands: number;
    /** Age of the oldest command nobody has answered; 0 when there is none. */
    readonly oldestSeconds: number;
    /** Commands that have outlived their validity without an answer: the sweep has stopped. */
    readonly tooLong: number;
  };
  /** Deadlines of open orders that have passed without anything having come of them. */
  readonly overdue: { readonly orders: number; readonly oldestAt: string | null };
  /** Nothing while the engine is away: then nobody knows. */
  readonly workflows: {
    readonly openOrders: number;
    /** Open orders without a running workflow; 20 at most. */
    readonly missing: readonly string[];
    /** Orders with a command that waits and a workflow that does not answer a question; 20 at most. */
    readonly notAnswering: readonly string[];
    /** Open orders whose workflow runs under other rules than the current ones. */
    readonly toBeMoved: number;
  } | null;
  readonly versions: {
    /** Rules of the server that answers. */
    readonly server: string;
    readonly current: string | null;
    readonly known: readonly {
      readonly version: string;
      readonly firstSeenAt: string | null;
      readonly orders: number;
    }[];
  };
  /** Orders that wait for quality assurance because their workflow knew more than a record that came back. */
  readonly awaitingQuality: readonly string[];
  /** The newest of the last 30 days. */
  readonly incidents: readonly {
    readonly incidentId: string;
    readonly kind: string;
    readonly orderId: string | null;
    readonly at: string;
    /** `mended`: over by itself or by a release; `settled`: somebody has looked at it. */
    readonly standing: 'open' | 'mended' | 'settled';
  }[];
  /** `npm run audit`, as far as it was told to the record. */
  readonly lastAudit: { readonly at: string; readonly differences: number } | null;
  /** `npm run backup`: when the last one began that is whole, and its size. Backups made by others are not known. */
  readonly lastBackup: { readonly at: string; readonly bytes: number } | null;
};
