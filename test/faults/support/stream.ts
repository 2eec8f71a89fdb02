import * as z from 'zod';
import type { ApiClient } from '../../end-to-end/support/api-client.js';

type Told = { readonly orderId: string; readonly revision: number };

/** What a console tells of its own accord, as an open page hears it. */
export type Stream = {
  readonly seen: () => readonly Told[];
  readonly close: () => void;
};

const toldSchema = z.object({ orderId: z.string(), revision: z.number() });

/** Opens a console's event stream and reads it; resolves when it has begun. */
export async function openStream(baseUrl: string, { cookie }: ApiClient): Promise<Stream> {
  const ending = new AbortController();
  const response = await fetch(`${baseUrl}/api/stream`, {
    headers: { cookie },
    signal: ending.signal,
  });
  if (response.status !== 200 || !response.body)
    throw new Error(`The stream answered ${response.status}.`);
  const seen: Told[] = [];
  void read(response.body, seen).catch(() => undefined); // Ended by `close`.
  return { seen: () => seen, close: () => ending.abort() };
}

async function read(body: ReadableStream<Uint8Array>, seen: Told[]): Promise<void> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of body) {
    text += decoder.decode(chunk, { stream: true });
    const blocks = text.split('\n\n');
    text = blocks.pop() ?? '';
    for (const block of blocks) {
      const [, data] = /^event: order\ndata: (.*)$/.exec(block) ?? [];
      if (data) seen.push(toldSchema.parse(JSON.parse(data)));
    }
  }
}
