/** The clinic's present as the server last told it. A stepped clock stands still between its steps. */
export type ClinicClock = {
  readonly told: string;
  /** The browser's monotonic time when it was told, in milliseconds. */
  readonly toldAt: number;
  readonly runs: boolean;
};

/** The clinic's present at the browser's monotonic time `monotonic`: an instant in UTC. */
export function clinicNow(clock: ClinicClock, monotonic: number): string {
  const elapsed = clock.runs ? Math.max(0, monotonic - clock.toldAt) : 0;
  return new Date(Date.parse(clock.told) + elapsed).toISOString();
}
