import { instantOf } from '../../../../domain/schedule/calendar.js';
import type { Field, FieldOf, Raw, RawGroup } from './field.js';
import { readNumber } from './read-number.js';

/** An empty form. Yes-or-no questions begin unanswered: nobody attests by leaving a field as it is. */
export const emptyForm = (fields: readonly Field[]): RawGroup =>
  Object.fromEntries(fields.map((field) => [field.name, emptyValue(field)]));

/** The empty value of one field; a list of groups that needs rows begins with one. */
export function emptyValue(field: Field): Raw {
  switch (field.kind) {
    case 'flag':
      return null;
    case 'list':
      return field.element.kind === 'group' &&
        field.atLeast > 0 &&
        !field.optional &&
        !entersItsOwnRows(field)
        ? [emptyValue(field.element)]
        : [];
    case 'group':
      return emptyForm(field.fields);
    case 'variants':
      return { [field.discriminator]: '' };
    case 'choice':
      return field.choices.length === 1 && !field.optional ? (field.choices[0] ?? '') : '';
    default:
      return '';
  }
}

const entersItsOwnRows = (field: Field): boolean =>
  field.widget === 'panel' || field.widget === 'faceMap';

/** The fields a form asks for as it is filled now: some belong to one answer of another field only. */
export const asked = (fields: readonly Field[], values: RawGroup): readonly Field[] =>
  fields.filter(({ onlyWith }) => !onlyWith || says(values[onlyWith.field], onlyWith.is));

/** True when an answer is this one, or stands in a line of a list. */
const says = (answer: Raw | undefined, is: string): boolean =>
  answer === is ||
  (isList(answer) && answer.some((row) => isGroup(row) && Object.values(row).includes(is)));

/** What is sent: numbers and instants read from what was typed, empty parts left out. `zone` is the site's. */
export const formToPayload = (
  fields: readonly Field[],
  values: RawGroup,
  zone: string,
): Record<string, unknown> =>
  Object.fromEntries(
    asked(fields, values).flatMap((field) => {
      const value = sent(field, values[field.name] ?? null, zone);
      return value === undefined ? [] : [[field.name, value]];
    }),
  );

function sent(field: Field, raw: Raw, zone: string): unknown {
  switch (field.kind) {
    case 'flag':
      return typeof raw === 'boolean' ? raw : undefined;
    case 'number':
      return typeof raw === 'string' && raw.trim() !== '' ? readNumber(raw) : undefined;
    case 'instant':
      return typeof raw === 'string' && raw !== '' ? wallToInstant(raw, zone) : undefined;
    case 'list':
      return sentList(field, isList(raw) ? raw : [], zone);
    case 'group':
      return isGroup(raw) ? formToPayload(field.fields, raw, zone) : undefined;
    case 'variants':
      return isGroup(raw) ? sentVariant(field, raw, zone) : undefined;
    default:
      return typeof raw === 'string' && raw.trim() !== '' ? raw.trim() : undefined;
  }
}

/** A list that may be left out is left out when nothing stands in it. */
const sentList = (field: FieldOf<'list'>, raw: readonly Raw[], zone: string): unknown =>
  field.optional && raw.length === 0
    ? undefined
    : raw.map((each) => sent(field.element, each, zone));

function sentVariant(field: FieldOf<'variants'>, raw: RawGroup, zone: string): unknown {
  const value = raw[field.discriminator];
  const variant = field.variants.find((each) => each.value === value);
  return (
    variant && { [field.discriminator]: variant.value, ...formToPayload(variant.fields, raw, zone) }
  );
}

/** `YYYY-MM-DDTHH:mm` on the site's clocks as an instant; what is no such time is left for the schema to refuse. */
export function wallToInstant(wall: string, zone: string): string {
  const [date = '', time = ''] = wall.split('T');
  try {
    return instantOf({ date, time: time.slice(0, 5), zone });
  } catch {
    return wall;
  }
}

/** True for the values of several rows. */
export const isList = (raw: Raw | undefined): raw is readonly Raw[] => Array.isArray(raw);

/** True for the values of a group of fields. */
export const isGroup = (raw: Raw | undefined): raw is RawGroup =>
  typeof raw === 'object' && raw !== null && !Array.isArray(raw);
