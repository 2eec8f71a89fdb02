import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { OrderView, ReferenceData } from '../../../contract/reads.js';
import type { CommandType } from '../../../../domain/order/catalogue.js';
import type { About } from '../../app/paths.js';
import { keys } from '../../api/keys.js';
import { clockStore } from '../../clock/clock-store.js';
import { useMe } from '../session/me-context.js';
import { formOf } from './check-form.js';
import { createDraftStore, type Draft } from './draft-store.js';
import { placeOf } from './about-fields.js';
import { openDraft } from './open-draft.js';

type Begun = {
  readonly type: CommandType;
  readonly view: OrderView | null;
  readonly about?: About;
};

/** What is typed into a form, kept on this device at every change until it is recorded or thrown away. */
export function useDraft({ type, view, about = {} }: Begun, now: string) {
  const { personId } = useMe();
  const client = useQueryClient();
  const fields = useMemo(() => formOf(type), [type]);
  const store = useMemo(() => createDraftStore(localStorage, personId), [personId]);
  const place = { orderId: view?.state.orderId ?? 'new', type: placeOf(type, about) };
  const open = () => {
    const reference = client.getQueryData<ReferenceData>(keys.reference());
    return openDraft({ store, place, fields, view, reference, now, about });
  };
  const [{ draft, restored }, setOpened] = useState(open);
  return {
    fields,
    draft,
    restored,
    keep(part: Partial<Draft>): Draft {
      const next = { ...draft, ...part, savedAt: clockStore.now() };
      store.save(place, next);
      setOpened({ draft: next, restored: false });
      return next;
    },
    forget: () => store.remove(place),
    startAgain() {
      store.remove(place);
      setOpened(open());
    },
  };
}
