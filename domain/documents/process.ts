import { stageTable } from '../order/stages.js';
import { stages, type Stage } from '../order/sections.js';
import type { Texts } from '../texts/texts.js';

/** `docs/PROCESS.md`: the stages of a treatment order, what ends each and where it goes then. */
export const processDocument = (texts: Texts): string =>
  [
    '# The process of a treatment order',
    '',
    'Generated from `domain/order/stages.ts` (`npm run docs`); do not edit. What people do at a stage is in [COMMANDS.md](COMMANDS.md).',
    '',
    '```mermaid',
    'stateDiagram-v2',
    ...stages.flatMap((stage) =>
      waysFrom(stage)
        .filter(({ event }) => !isCommon(event))
        .flatMap(({ event, to }) => to.map((next) => `  ${stage} --> ${next}: ${event}`)),
    ),
    '```',
    '',
    'Not drawn, because they may come at many stages:',
    '',
    ...[...commonEvents].map(
      (event) => `- \`${event}\` from ${named(stages.filter((stage) => isWay(stage, event)))}`,
    ),
    '',
    '| stage | | ended by |',
    '|---|---|---|',
    ...stages.map((stage) => `| \`${stage}\` | ${texts.stages[stage]} | ${endsOf(stage)} |`),
    '',
  ].join('\n');

const endsOf = (stage: Stage): string =>
  waysFrom(stage)
    .map(({ event, to }) => `\`${event}\` → ${named(to, ' or ')}`)
    .join(', ');

const named = (names: readonly Stage[], between = ', '): string =>
  names.map((stage) => `\`${stage}\``).join(between);

const waysFrom = (stage: Stage) =>
  Object.entries(stageTable[stage].leadsTo).map(([event, to]) => ({ event, to }));

const isWay = (stage: Stage, event: string): boolean =>
  waysFrom(stage).some((way) => way.event === event);

/** What may end this many stages would hide the process if it were drawn. */
const many = 6;
const isCommon = (event: string): boolean =>
  stages.filter((stage) => isWay(stage, event)).length >= many;
const commonEvents: ReadonlySet<string> = new Set(
  stages.flatMap((stage) => waysFrom(stage).map(({ event }) => event)).filter(isCommon),
);
