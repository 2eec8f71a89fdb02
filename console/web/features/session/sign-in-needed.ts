/** A flag the whole console listens to. */
function createFlag() {
  let value = false;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set(next: boolean) {
      if (next === value) return;
      value = next;
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

/** Whether the sign-in ran out while somebody was working. */
export const signInNeeded = createFlag();

/** Whether somebody else wants to go on at this device. */
export const personSwitch = createFlag();
