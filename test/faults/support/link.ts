import { connect, createServer, type Server, type Socket } from 'node:net';

/**
 * A network connection between two programs that can be spoiled: what is sent to its port goes to the other side, as
 * long as nothing is wrong with it.
 */
export type Link = {
  readonly port: number;
  /** Everything takes this long on its way, in each direction. */
  readonly delay: (ms: number) => void;
  /** As when a cable is pulled and the other machine stops: connections are reset, new ones refused. */
  readonly cut: () => Promise<void>;
  /**
   * As when a firewall forgets a connection: nothing arrives any more, and nobody is told. Connections made meanwhile are
   * accepted and stay silent. All of them stay so for ever: only who gives them up gets through again.
   */
  readonly silence: () => void;
  /** New connections are as they should be again. */
  readonly heal: () => Promise<void>;
  /** Connections that were made through it, since the beginning. */
  readonly connections: () => number;
  readonly close: () => Promise<void>;
};

type Pair = { readonly near: Socket; readonly far: Socket; isSilent: boolean };

/** Opens a link on the loopback interface to the port that `target` answers when a connection is made. */
export async function openLink(target: () => number): Promise<Link> {
  const pairs = new Set<Pair>();
  let delayMs = 0;
  let isSilent = false;
  let made = 0;
  const server = createServer({ noDelay: true }, (near) => {
    made += 1;
    const far = connect({ port: target(), host: '127.0.0.1', noDelay: true });
    const pair: Pair = { near, far, isSilent };
    pairs.add(pair);
    join(pair, near, far, () => delayMs);
    join(pair, far, near, () => delayMs);
    const forget = () => near.destroyed && far.destroyed && pairs.delete(pair);
    for (const end of [near, far]) end.once('close', forget);
  });
  const port = await listenOn(server, 0);
  const resetAll = () => {
    for (const { near, far } of pairs) for (const end of [near, far]) end.resetAndDestroy();
    pairs.clear();
  };
  return {
    port,
    delay: (ms) => void (delayMs = ms),
    async cut() {
      const closed = new Promise((resolve) => server.close(resolve));
      resetAll();
      await closed;
    },
    silence() {
      isSilent = true;
      for (const pair of pairs) pair.isSilent = true;
    },
    async heal() {
      delayMs = 0;
      isSilent = false;
      if (!server.listening) await listenOn(server, port);
    },
    connections: () => made,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      resetAll();
      await closed;
    },
  };
}

/** What one end says reaches the other in the order it was said, and its end too. */
function join(pair: Pair, from: Socket, to: Socket, delayMs: () => number): void {
  let lastArrival = 0;
  const pass = (deliver: () => void) => {
    if (pair.isSilent) return;
    lastArrival = Math.max(lastArrival, performance.now() + delayMs());
    const wait = lastArrival - performance.now();
    if (wait <= 0) deliver();
    else setTimeout(() => (pair.isSilent ? undefined : deliver()), wait);
  };
  from.on('data', (chunk) => pass(() => void to.write(chunk)));
  from.on('end', () => pass(() => void to.end()));
  from.on('error', () => pass(() => void to.resetAndDestroy()));
  from.on('close', () => pass(() => void to.destroy()));
}

function listenOn(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}
