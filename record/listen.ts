export type Listener = { readonly close: () => Promise<void> };

/** What the record says aloud on the channel `dermaline`, to all servers at once. */
export type Notice =
  | { readonly kind: 'order'; readonly orderId: string; readonly revision: number; readonly siteIds: readonly string[] }
  | { readonly kind: 'command'; readonly commandId: string }
  | { readonly kind: 'clock' };

export const channel = 'dermaline';

export async function listen(
  _url: string,
  _channel: string,
  _onMessage: (payload: string) => void,
  _onReconnect: () => void,
): Promise<Listener> {
  throw new Error('not written yet');
}

/** The notice in a payload, or undefined when it is not one of ours. */
export function readNotice(_payload: string): Notice | undefined {
  throw new Error('not written yet');
}
