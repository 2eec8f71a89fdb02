import type { FieldName, Texts } from '../../../../domain/texts/texts.js';

type Told = { readonly label: string; readonly help?: string };

/** Label and help of a field; its own name when it has no text (a test sees to it that this does not happen). */
export const fieldText = (name: string, texts: Texts): Told =>
  isFieldName(name, texts) ? texts.fields[name] : { label: name };

/** The words of a choice. */
export const choiceText = (choice: string, texts: Texts): string =>
  isChoice(choice, texts) ? texts.choices[choice] : choice;

const isFieldName = (name: string, texts: Texts): name is FieldName =>
  Object.hasOwn(texts.fields, name);
const isChoice = (choice: string, texts: Texts): choice is keyof Texts['choices'] =>
  Object.hasOwn(texts.choices, choice);
