import { programs, type Installation, type Program } from './installation.js';
import { randomFrom } from './random.js';
import { pause } from './until.js';

export type Kills = Readonly<Record<Program, number>>;

/** When which program is killed. */
export type KillPlan = readonly { readonly afterMs: number; readonly program: Program }[];

/** Every program `times` times, in an order and at moments that only the seed decides. */
export function planKills(
  seed: number,
  { times, atMostMs }: { readonly times: number; readonly atMostMs: number },
): KillPlan {
  const random = randomFrom(seed);
  return programs
    .flatMap((program) => Array.from({ length: times }, () => ({ program, place: random() })))
    .sort((a, b) => a.place - b.place)
    .map(({ program }) => ({ program, afterMs: Math.round(random() * atMostMs) }));
}

/** Carries the plan out; a program that is just being started again is killed as soon as it runs. */
export async function carryOut(plan: KillPlan, installation: Installation): Promise<Kills> {
  const kills = { console: 0, worker: 0, temporal: 0, postgres: 0 };
  for (const { afterMs, program } of plan) {
    await pause(afterMs);
    while (!installation.kill(program)) await pause(50);
    kills[program] += 1;
  }
  return kills;
}
