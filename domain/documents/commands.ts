import * as z from 'zod';
import { catalogue, commandTypes, type CommandType } from '../order/catalogue.js';
import type { Texts } from '../texts/texts.js';

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
  return `| [\`${type}\`](#${type.toLowerCase()}) | ${kind} | ${by.join(', ')} | ${during.join(', ')} | ${marks} |`;
}

function section(type: CommandType, texts: Texts): readonly string[] {
  const { reads, signature, part, payload } = catalogue[type];
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
    '```json',
    JSON.stringify(withoutSchemaLine(z.toJSONSchema(payload(), { io: 'input' })), null, 1),
    '```',
    '',
  ];
}

const withoutSchemaLine = (schema: Record<string, unknown>): unknown =>
  Object.fromEntries(Object.entries(schema).filter(([key]) => key !== '$schema'));
