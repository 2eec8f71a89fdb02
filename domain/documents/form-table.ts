import * as z from 'zod';
import type { Texts } from '../texts/texts.js';

type Json = z.core.JSONSchema.BaseSchema;

/** What a form takes, as a table: a row for every field, those of groups and lists under the path they are sent in. */
export function formTable(schema: z.ZodType, texts: Texts): readonly string[] {
  const rows = rowsOf(z.toJSONSchema(schema, { io: 'input' }), '', texts);
  return rows.length > 0 ? ['| field | what | takes | |', '|---|---|---|---|', ...rows] : [];
}

function rowsOf(schema: Json, path: string, texts: Texts): readonly string[] {
  const options = [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].flatMap(asSchema);
  if (options.length > 0)
    return [...new Set(options.flatMap((option) => rowsOf(option, path, texts)))];
  const required = new Set(schema.required);
  return Object.entries(schema.properties ?? {}).flatMap(([name, part]) =>
    asSchema(part).flatMap((field) =>
      fieldRows(field, { name, path: `${path}${name}`, isRequired: required.has(name), texts }),
    ),
  );
}

type Place = {
  readonly name: string;
  readonly path: string;
  readonly isRequired: boolean;
  readonly texts: Texts;
};

function fieldRows(field: Json, place: Place): readonly string[] {
  const { name, path, isRequired, texts } = place;
  const items = field.type === 'array' ? elementOf(field) : undefined;
  const below = items ?? field;
  const label = labelOf(name, texts);
  const row = `| \`${path}\` | ${label} | ${takes(field, items)} | ${isRequired ? 'required' : ''} |`;
  return [row, ...rowsOf(below, `${path}${items ? '[]' : ''}.`, texts)];
}

/** In words: kind, choices, limits, unit. */
function takes(field: Json, items: Json | undefined): string {
  if (items) {
    const { maxItems: most } = field;
    const least = field.minItems ?? 0;
    const many = most === undefined ? `at least ${least}` : `${least} to ${most}`;
    const each = items.properties || items.oneOf ? 'entries' : takes(items, undefined);
    return `list of ${least === 0 && most === undefined ? '' : `${many} `}${each}`;
  }
  if (field.enum) return field.enum.map(String).join(', ');
  if (field.const !== undefined) return String(field.const);
  if (field.oneOf ?? field.anyOf) return 'one of several kinds';
  const unit = typeof field['unit'] === 'string' ? field['unit'] : '';
  return [kindOf(field), limitsOf(field), unit].filter(Boolean).join(' ');
}

function kindOf({ type, format, properties }: Json): string {
  if (properties) return 'entries';
  if (type === 'boolean') return 'yes or no';
  if (type === 'string') return format ?? 'text';
  return type === 'integer' ? 'whole number' : String(type ?? '');
}

function limitsOf(field: Json): string {
  if (field.type === 'string') return field.maxLength ? `up to ${field.maxLength} characters` : '';
  const { minimum, exclusiveMinimum, maximum, exclusiveMaximum } = field;
  return [
    minimum !== undefined && Math.abs(minimum) < Number.MAX_SAFE_INTEGER ? `≥ ${minimum}` : '',
    exclusiveMinimum === undefined ? '' : `> ${exclusiveMinimum}`,
    maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER ? `≤ ${maximum}` : '',
    exclusiveMaximum === undefined ? '' : `< ${exclusiveMaximum}`,
  ]
    .filter(Boolean)
    .join(', ');
}

const elementOf = ({ items }: Json): Json | undefined =>
  Array.isArray(items) || items === undefined ? undefined : asSchema(items)[0];

const asSchema = (part: z.core.JSONSchema._JSONSchema | undefined): readonly Json[] =>
  typeof part === 'object' ? [part] : [];

const labelOf = (name: string, { fields }: Texts): string =>
  Object.entries(fields).find(([field]) => field === name)?.[1].label ?? name;
