import * as z from 'zod';
import type { Field, OnlyWith, Shape, Variant } from './field.js';

type Schema = z.core.$ZodType;
type Found = {
  readonly schema: Schema;
  readonly optional: boolean;
  readonly unit?: string;
  readonly widget?: string;
  readonly onlyWith?: OnlyWith;
};

/** From this length on a text gets several lines. */
const longText = 200;

/**
 * Reads the fields of a command's form from its schema. Unit and widget are found through optional, nullable and
 * default wrappers. Throws on a kind of schema no form knows: a new one must be taught here.
 */
export function readForm(schema: Schema): readonly Field[] {
  const { schema: inner } = unwrapped(schema);
  if (!(inner instanceof z.core.$ZodObject)) throw new Error('a form is read from an object');
  return fieldsOf(inner);
}

const fieldsOf = (schema: z.core.$ZodObject): readonly Field[] =>
  Object.entries(schema._zod.def.shape).map(([name, part]) => fieldOf(name, part));

function fieldOf(name: string, schema: Schema): Field {
  const { schema: inner, ...found } = unwrapped(schema);
  return { name, ...found, ...shapeOf(name, inner) };
}

/** Goes through the wrappers to the schema that says what is entered. */
function unwrapped(schema: Schema): Found {
  const own = metaOf(schema);
  if (
    schema instanceof z.core.$ZodOptional ||
    schema instanceof z.core.$ZodDefault ||
    schema instanceof z.core.$ZodNullable
  )
    return { ...unwrapped(schema._zod.def.innerType), ...own, optional: true };
  if (schema instanceof z.core.$ZodReadonly)
    return { ...unwrapped(schema._zod.def.innerType), ...own };
  if (schema instanceof z.core.$ZodPipe) return { ...unwrapped(schema._zod.def.in), ...own };
  return { schema, optional: false, ...own };
}

function metaOf(schema: Schema): Pick<Found, 'unit' | 'widget' | 'onlyWith'> {
  const { unit, widget, onlyWith } = z.globalRegistry.get(schema) ?? {};
  return {
    ...(typeof unit === 'string' ? { unit } : {}),
    ...(typeof widget === 'string' ? { widget } : {}),
    ...(isOnlyWith(onlyWith) ? { onlyWith } : {}),
  };
}

const isOnlyWith = (meta: unknown): meta is OnlyWith =>
  typeof meta === 'object' && meta !== null && 'field' in meta && 'is' in meta;

function shapeOf(name: string, schema: Schema): Shape {
  if (schema instanceof z.core.$ZodString) return textShape(schema);
  if (schema instanceof z.core.$ZodNumber) return { kind: 'number', whole: isWhole(schema) };
  if (schema instanceof z.core.$ZodBoolean) return { kind: 'flag' };
  if (schema instanceof z.core.$ZodEnum)
    return { kind: 'choice', choices: Object.values(schema._zod.def.entries).map(String) };
  if (schema instanceof z.core.$ZodLiteral)
    return { kind: 'choice', choices: schema._zod.def.values.map(String) };
  if (schema instanceof z.core.$ZodArray)
    return {
      kind: 'list',
      element: fieldOf(name, schema._zod.def.element),
      atLeast:
        checksOf(schema).find((check) => check instanceof z.core.$ZodCheckMinLength)?._zod.def
          .minimum ?? 0,
    };
  if (schema instanceof z.core.$ZodObject) return { kind: 'group', fields: fieldsOf(schema) };
  if (schema instanceof z.core.$ZodDiscriminatedUnion) return variantsShape(schema);
  throw new Error(`no form knows how to enter ${name} (${schema._zod.def.type})`);
}

function textShape(schema: z.core.$ZodString): Shape {
  if (schema instanceof z.core.$ZodISODateTime) return { kind: 'instant' };
  if (schema instanceof z.core.$ZodISODate) return { kind: 'date' };
  if (isTimeOfDay(schema)) return { kind: 'time' };
  const most =
    checksOf(schema).find((check) => check instanceof z.core.$ZodCheckMaxLength)?._zod.def
      .maximum ?? 0;
  return { kind: 'text', long: most >= longText };
}

const checksOf = (schema: Schema): readonly z.core.$ZodCheck<never>[] =>
  schema._zod.def.checks ?? [];

const isWhole = (schema: z.core.$ZodNumber): boolean =>
  schema instanceof z.core.$ZodNumberFormat && schema._zod.def.format.includes('int');

/** A time of day is a pattern, so it is known by what it takes. */
const isTimeOfDay = (schema: Schema): boolean =>
  z.safeParse(schema, '23:59').success &&
  !z.safeParse(schema, '24:00').success &&
  !z.safeParse(schema, 'x').success;

function variantsShape(schema: z.core.$ZodDiscriminatedUnion): Shape {
  const { discriminator, options } = schema._zod.def;
  return {
    kind: 'variants',
    discriminator,
    variants: options.flatMap((option) => variantsOf(option, discriminator)),
  };
}

function variantsOf(option: Schema, discriminator: string): readonly Variant[] {
  const fields = readForm(option);
  const told = fields.find((field) => field.name === discriminator);
  const rest = fields.filter((field) => field !== told);
  return told?.kind === 'choice' ? told.choices.map((value) => ({ value, fields: rest })) : [];
}
