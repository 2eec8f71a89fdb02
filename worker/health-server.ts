import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Registry } from 'prom-client';

export type Health = { readonly ok: boolean; readonly [part: string]: unknown };
export type HealthServer = { readonly port: number; readonly close: () => Promise<void> };

type HealthServerOptions = {
  readonly port: number;
  readonly health: () => Promise<Health>;
  readonly registry: Registry;
};

/** `GET /health` (200, or 503 while something is missing) and `GET /metrics`, on the loopback interface only. */
export async function startHealthServer(options: HealthServerOptions): Promise<HealthServer> {
  const { port, health, registry } = options;
  const pages: Readonly<Record<string, (response: ServerResponse) => Promise<void>>> = {
    '/health': async (response) => {
      const found = await health();
      response.writeHead(found.ok ? 200 : 503, { 'content-type': 'application/json' });
      response.end(JSON.stringify(found));
    },
    '/metrics': async (response) => {
      const text = await registry.metrics();
      response.writeHead(200, { 'content-type': registry.contentType });
      response.end(text);
    },
  };
  const server = createServer((request, response) => {
    const page = request.method === 'GET' ? pages[request.url ?? ''] : undefined;
    const answer = page?.(response) ?? Promise.resolve(void response.writeHead(404).end());
    answer.catch(() => response.writeHead(500).end());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    port: portOf(server.address()),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return address.port;
}
