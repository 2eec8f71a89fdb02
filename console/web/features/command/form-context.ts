import { createContext, use } from 'react';
import type { ReferenceData } from '../../../contract/reads.js';
import type { CommandType } from '../../../../domain/order/catalogue.js';
import type { PlacedOrder } from '../../../../domain/order/state.js';
import type { FormIssue } from './check-form.js';
import type { Raw } from './field.js';

/** What the fields of a form need to know around them. */
export type FormSurroundings = {
  readonly type: CommandType;
  readonly state: PlacedOrder | null;
  readonly reference: ReferenceData | undefined;
  /** The sample the form is about, as it is entered so far. */
  readonly sampleCode?: string;
  readonly locked: boolean;
  readonly issues: readonly FormIssue[];
  /** What the server said about fields, by path. */
  readonly serverIssues: ReadonlyMap<string, string>;
};
export const FormContext = createContext<FormSurroundings | undefined>(undefined);

/** The form a field stands in; throws outside one. */
export function useForm(): FormSurroundings {
  const form = use(FormContext);
  if (!form) throw new Error('a field stands in a form');
  return form;
}

/** What every way of entering a field gets. */
export type EntryProps<F> = {
  readonly field: F;
  readonly path: string;
  readonly value: Raw;
  readonly change: (next: Raw) => void;
  /** In a row of several fields there is less room. */
  readonly compact?: boolean;
};
