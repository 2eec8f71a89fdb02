import { clinicNow, type ClinicClock } from './clinic-clock.js';

/** The one clock of the screens: set from the sign-in and from live notices, read by countdowns. */
function createClockStore() {
  let clock: ClinicClock = {
    told: new Date().toISOString(),
    toldAt: performance.now(),
    runs: true,
  };
  const listeners = new Set<() => void>();
  return {
    /** The clinic's present. */
    now: () => clinicNow(clock, performance.now()),
    runs: () => clock.runs,
    set(told: string, runs: boolean) {
      clock = { told, toldAt: performance.now(), runs };
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

export const clockStore = createClockStore();
