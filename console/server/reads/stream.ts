import type { Express, Response } from 'express';
import type { Person } from '../../../record/people.js';
import type { StreamMessage } from '../../contract/reads.js';
import { clinicNow } from '../clock-now.js';
import type { Deps } from '../deps.js';
import { signedRoute } from '../http/route.js';
import { seesAllSites } from '../policy.js';

const heartbeatMs = 15_000;
/** A stream ends with the session it was opened in, at the latest after this time; the browser opens a new one. */
const longestMs = 15 * 60_000;

/** Server-sent events: which order is at which revision, and the clock. Only orders of the person's sites. */
export function streamRoute(app: Express, deps: Deps): void {
  signedRoute(app, deps, 'stream', async ({ response, person }) => {
    response.writeHead(200, {
      'Content-Type': 'text/event-stream',
      'Cache-Control': 'no-store',
      'X-Accel-Buffering': 'no',
    });
    response.write('retry: 2000\n\n');
    const unsubscribe = subscribe(deps, response, person);
    const heartbeat = setInterval(() => response.write(': alive\n\n'), heartbeatMs);
    const end = setTimeout(() => response.end(), longestMs);
    response.once('close', () => {
      unsubscribe();
      clearInterval(heartbeat);
      clearTimeout(end);
    });
  });
}

function subscribe({ notices, db, log }: Deps, response: Response, person: Person): () => void {
  const send = ({ event, data }: StreamMessage) =>
    response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  return notices.subscribe((notice) => {
    if (
      notice.kind === 'order' &&
      (seesAllSites(person) || notice.siteIds.includes(person.siteId))
    ) {
      send({ event: 'order', data: { orderId: notice.orderId, revision: notice.revision } });
    }
    // Notices may have been missed: the browser asks for what it shows when it connects anew.
    if (notice.kind === 'reconnected') response.end();
    if (notice.kind === 'clock') {
      clinicNow(db).then(
        ({ now }) => send({ event: 'clock', data: { now } }),
        (error: unknown) => log.warn({ err: error }, 'the clock could not be read'),
      );
    }
  });
}
