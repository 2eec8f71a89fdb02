import type { OrderView, ReferenceData } from '../../../contract/reads.js';
import type { About } from '../../app/paths.js';
import { withAbout } from './about-fields.js';
import type { Draft, DraftPlace, DraftStore } from './draft-store.js';
import type { Field } from './field.js';
import { emptyForm } from './form-values.js';
import { newCommandId } from './new-id.js';
import { prefill, prefillOnly } from './prefill.js';

type Opening = {
  readonly store: DraftStore;
  readonly place: DraftPlace;
  readonly fields: { readonly payload: readonly Field[]; readonly notes: readonly Field[] };
  readonly view: OrderView | null;
  readonly reference: ReferenceData | undefined;
  readonly now: string;
  readonly about: About;
};

/** The draft that was left here, or a new form with its own id, resting on the revision that is shown. */
export function openDraft({ store, place, fields, view, reference, now, about }: Opening): {
  draft: Draft;
  restored: boolean;
} {
  const kept = store.load(place);
  if (kept) return { draft: kept, restored: true };
  const state = view && view.state.stage !== 'new' ? view.state : null;
  const draft: Draft = {
    commandId: newCommandId(),
    basedOnRevision: view?.revision ?? 0,
    payload: withAbout(
      fields.payload,
      prefillOnly(
        fields.payload,
        prefill(fields.payload, emptyForm(fields.payload), state, typeOf(place)),
        reference,
      ),
      about,
    ),
    notes: emptyForm(fields.notes),
    performedAt: null,
    lateEntryReason: '',
    sent: false,
    savedAt: now,
  };
  return { draft, restored: false };
}

/** The command of a draft's place, which may name the thing the form is about too. */
const typeOf = ({ type }: DraftPlace): string => type.split('@')[0] ?? type;
