import * as z from 'zod';
import { catalogue, commandTypes } from '../../domain/order/catalogue.js';
import { textsOf } from '../../domain/texts/text-of.js';
import type { Field } from '../../console/web/features/command/field.js';
import { knownWidgets } from '../../console/web/features/command/known-widgets.js';
import { readForm } from '../../console/web/features/command/read-form.js';

const formOf = (type: (typeof commandTypes)[number]): readonly Field[] => {
  const { payload, notes } = catalogue[type];
  return [...readForm(payload()), ...(notes ? readForm(notes()) : [])];
};
/** Every field of a form, those inside groups, lists and cases too. */
const leaves = (field: Field): readonly Field[] => {
  switch (field.kind) {
    case 'group':
      return [field, ...field.fields.flatMap(leaves)];
    case 'list':
      return [field, ...leaves(field.element)];
    case 'variants':
      return [field, ...field.variants.flatMap((variant) => variant.fields.flatMap(leaves))];
    default:
      return [field];
  }
};
const choicesOf = (field: Field): readonly string[] =>
  field.kind === 'choice'
    ? field.choices
    : field.kind === 'variants'
      ? field.variants.map((each) => each.value)
      : [];
const fieldsOf = (type: (typeof commandTypes)[number]) => formOf(type).flatMap(leaves);
const languages = [textsOf('en'), textsOf('tr')];

describe('form of a command', () => {
  it.each(commandTypes)('%s can be read from its schema', (type) => {
    expect(() => formOf(type)).not.toThrow();
  });

  it.each(commandTypes)('%s has words for every field in both languages', (type) => {
    const names = [...new Set(fieldsOf(type).map((field) => field.name))];
    for (const texts of languages)
      expect(names.filter((name) => !Object.hasOwn(texts.fields, name))).toEqual([]);
  });

  it.each(commandTypes)('%s has words for every choice in both languages', (type) => {
    const choices = [...new Set(fieldsOf(type).flatMap(choicesOf))];
    for (const texts of languages)
      expect(choices.filter((choice) => !Object.hasOwn(texts.choices, choice))).toEqual([]);
  });

  it.each(commandTypes)('%s names only widgets that exist', (type) => {
    const widgets = fieldsOf(type).flatMap((field) => (field.widget ? [field.widget] : []));
    expect(widgets.filter((widget) => !knownWidgets.some((known) => known === widget))).toEqual([]);
  });
});

describe('reading a form', () => {
  const one = (schema: z.ZodType) => readForm(z.strictObject({ field: schema }))[0];

  it('finds widget and unit through optional, nullable and default', () => {
    expect(one(z.number().meta({ unit: 'mL' }).optional())).toEqual({
      name: 'field',
      optional: true,
      unit: 'mL',
      kind: 'number',
      whole: false,
    });
    expect(one(z.string().meta({ widget: 'scan' }).nullable())).toMatchObject({
      widget: 'scan',
      optional: true,
    });
    expect(one(z.string().meta({ widget: 'scan' }).default('x'))).toMatchObject({
      widget: 'scan',
      optional: true,
    });
  });
  it('tells whole numbers from numbers', () => {
    expect(one(z.int())).toMatchObject({ kind: 'number', whole: true });
    expect(one(z.number())).toMatchObject({ kind: 'number', whole: false });
  });
  it('tells instants, dates, times of day and text apart', () => {
    expect(one(z.iso.datetime())).toMatchObject({ kind: 'instant' });
    expect(one(z.iso.date())).toMatchObject({ kind: 'date' });
    expect(one(z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/))).toMatchObject({ kind: 'time' });
    expect(one(z.string().max(60))).toMatchObject({ kind: 'text', long: false });
  });
  it('gives text of 200 characters and more several lines', () => {
    expect(one(z.string().max(199))).toMatchObject({ long: false });
    expect(one(z.string().max(200))).toMatchObject({ long: true });
  });
  it('reads the cases of a discriminated union without their discriminator', () => {
    const schema = z.discriminatedUnion('record', [
      z.strictObject({ record: z.literal('summary'), celsius: z.number() }),
      z.strictObject({ record: z.literal('none') }),
    ]);
    expect(one(schema)).toEqual({
      name: 'field',
      optional: false,
      kind: 'variants',
      discriminator: 'record',
      variants: [
        {
          value: 'summary',
          fields: [{ name: 'celsius', optional: false, kind: 'number', whole: false }],
        },
        { value: 'none', fields: [] },
      ],
    });
  });
  it('refuses a kind of schema no form knows', () => {
    expect(() => one(z.bigint())).toThrow('no form knows how to enter field (bigint)');
  });
});
