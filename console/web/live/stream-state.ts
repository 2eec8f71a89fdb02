/** Whether live notices arrive. */
export type StreamState = 'connecting' | 'open' | 'dropped';

function createStreamState() {
  let state: StreamState = 'connecting';
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    set(next: StreamState) {
      if (next === state) return;
      state = next;
      for (const listener of listeners) listener();
    },
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

export const streamState = createStreamState();
