/** A part of a form, read from a command's schema. Names are keys of `texts.fields`, choices of `texts.choices`. */
export type Field = {
  readonly name: string;
  readonly optional: boolean;
  /** Unit of a number, as it is shown behind it. */
  readonly unit?: string;
  /** A special way to enter it (`scan`, `vessels`, `faceMap`…). */
  readonly widget?: string;
  /** It is asked for, and then needed, only when another field of the form says this, or a line of it does. */
  readonly onlyWith?: OnlyWith;
} & Shape;

export type OnlyWith = { readonly field: string; readonly is: string };

export type Shape =
  | { readonly kind: 'text'; readonly long: boolean }
  | { readonly kind: 'instant' | 'date' | 'time' }
  | { readonly kind: 'number'; readonly whole: boolean }
  | { readonly kind: 'flag' }
  | { readonly kind: 'choice'; readonly choices: readonly string[] }
  | { readonly kind: 'list'; readonly element: Field; readonly atLeast: number }
  | { readonly kind: 'group'; readonly fields: readonly Field[] }
  | {
      readonly kind: 'variants';
      readonly discriminator: string;
      readonly variants: readonly Variant[];
    };
export type Variant = { readonly value: string; readonly fields: readonly Field[] };
export type FieldOf<K extends Shape['kind']> = Extract<Field, { readonly kind: K }>;

/** What stands in a form before it is read: text as typed, a choice, yes or no, or nothing chosen yet. */
export type Raw = string | boolean | null | readonly Raw[] | RawGroup;
export type RawGroup = { readonly [name: string]: Raw };
