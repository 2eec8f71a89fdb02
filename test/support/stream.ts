import type { ApiClient } from './api-client.js';

export type Stream = {
  /** The next message; the ones before it have been taken. */
  readonly next: () => Promise<unknown>;
  readonly seen: () => readonly unknown[];
  readonly close: () => void;
};

/** Opens the server's event stream and reads it; resolves when it has begun. */
export async function openStream(
  baseUrl: string,
  { cookie }: Pick<ApiClient, 'cookie'>,
): Promise<Stream> {
  const ending = new AbortController();
  const response = await fetch(`${baseUrl}/api/stream`, {
    headers: { cookie },
    signal: ending.signal,
  });
  if (response.status !== 200 || !response.body)
    throw new Error(`the stream answered ${response.status}`);
  const seen: unknown[] = [];
  let wake = (): void => undefined;
  let taken = 0;
  void read(response.body, (message) => {
    seen.push(message);
    wake();
  }).catch(() => undefined); // Ended by `close`.
  return {
    async next() {
      while (seen.length <= taken) await new Promise<void>((resolve) => (wake = resolve));
      taken += 1;
      return seen[taken - 1];
    },
    seen: () => seen,
    close: () => ending.abort(),
  };
}

async function read(
  body: ReadableStream<Uint8Array>,
  take: (message: unknown) => void,
): Promise<void> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of body) {
    text += decoder.decode(chunk, { stream: true });
    const blocks = text.split('\n\n');
    text = blocks.pop() ?? '';
    for (const block of blocks) {
      const [, event, data] = /^event: (\w+)\ndata: (.*)$/.exec(block) ?? [];
      if (event && data) take({ event, data: JSON.parse(data) });
    }
  }
}
