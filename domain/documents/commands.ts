import { catalogue, commandTypes, type CommandType } from '../order/catalogue.js';
import { existingStages, openStages, stages, type Stage } from '../order/sections.js';
import type { Texts } from '../texts/texts.js';
import { formTable } from './form-table.js';

/** `docs/COMMANDS.md`: every command of a treatment order as the catalogue has it, in the words of the console. */
export const commandsDocument = (texts: Texts): string =>
  [
    '# Commands of a treatment order',
    '',
    'Generated from the catalogue (`npm run docs`); do not edit. **S** electronic signature, **2** second person confirms.',
    '',
    '| command | kind | who | stages | |',
    '|---|---|---|---|---|',
    ...commandTypes.map(summaryRow),
    '',
    ...commandTypes.flatMap((type) => section(type, texts)),
  ].join('\n');

function summaryRow(type: CommandType): string {
  const { kind, by, during, signature, secondPerson } = catalogue[type];
  const marks = [signature ? 'S' : '', secondPerson ? '2' : ''].filter(Boolean).join(' ');
  return `| [\`${type}\`](#${type.toLowerCase()}) | ${kind} | ${by.join(', ')} | ${stagesText(during)} | ${marks} |`;
}

function section(type: CommandType, texts: Texts): readonly string[] {
  const { reads, signature, part, payload, notes } = catalogue[type];
  const { title, help } = texts.commands[type];
  return [
    `## ${type}`,
    `${title}. ${help}`,
    '',
    ...(signature ? [`Signature: ${texts.meanings[signature]}.`] : []),
    ...(reads.length > 0
      ? [`Relies on: ${reads.map((name) => texts.sections[name]).join(', ')}.`]
      : []),
    ...(part ? [`Makes the person for this batch: ${part}.`] : []),
    '',
    ...formTable(payload(), texts),
    ...(notes ? ['', 'Notes, which stay in the record:', '', ...formTable(notes(), texts)] : []),
    '',
  ];
}

/** The stages of a command: by name, or as the span of the process they are. */
function stagesText(names: readonly string[]): string {
  const during: readonly Stage[] = stages.filter((stage) => names.includes(stage));
  if (during.length === existingStages.length) return 'any, closed ones included';
  if (openStages.every((stage) => during.includes(stage)) && during.length === openStages.length)
    return 'any open one';
  const places = during.map((stage) => stages.indexOf(stage));
  const first = Math.min(...places);
  const last = Math.max(...places);
  const isSpan = during.length > 3 && last - first + 1 === during.length;
  return isSpan ? `${stages[first]} to ${stages[last]}` : during.join(', ');
}
