import type { DeskMessage } from './identifiers.js';

/** What time it is for the rules: the machine's, or in a training installation the clinic's. */
export type DeskClock = {
  /** Now, as an ISO instant, if this message were taken. Changes nothing: validators ask it. */
  readonly at: (message: DeskMessage) => string;
  /** The same for a message that is taken: a stepped clock moves on to it. */
  readonly moveTo: (message: DeskMessage) => string;
  readonly now: () => string;
  /** While it is stepped no timer is armed: time comes with the messages only. */
  readonly isStepped: () => boolean;
};

/**
 * A stepped clock never goes back (`max(last seen, clinic time)`), and a command without clinic time switches it to
 * real time for good: the installation has caught up with the present. A real clock ignores clinic times.
 */
export function openClock(kind: 'real' | 'stepped'): DeskClock {
  let stepped = kind === 'stepped';
  let lastSeen = '';
  const later = (instant: string) => (instant > lastSeen ? instant : lastSeen);
  const machineTime = () => new Date(Date.now()).toISOString();
  const steppedTo = (message: DeskMessage) => (stepped ? clinicTimeOf(message) : undefined);
  const at = (message: DeskMessage) => later(steppedTo(message) ?? machineTime());

  return {
    at,
    moveTo(message) {
      const now = at(message);
      stepped = steppedTo(message) !== undefined;
      lastSeen = stepped ? now : lastSeen;
      return now;
    },
    now: () => (stepped ? lastSeen : later(machineTime())),
    isStepped: () => stepped,
  };
}

const clinicTimeOf = (message: DeskMessage): string | undefined =>
  message.kind === 'tick' ? message.clinicTime : message.sent.clinicTime;
