import type { CommandBody } from '../../../contract/command-body.js';
import type { CommandType } from '../../../../domain/order/catalogue.js';
import type { Checked } from './check-form.js';
import type { Draft } from './draft-store.js';

type Signed = {
  readonly type: CommandType;
  readonly draft: Draft;
  readonly checked: Checked;
  /** Empty when the command needs no signature. */
  readonly secret: string;
};

/** What is sent for a form: its act's id, what it rests on, when it was done, and what was typed. */
export const bodyOf = ({ type, draft, checked, secret }: Signed): CommandBody => ({
  commandId: draft.commandId,
  type,
  basedOnRevision: draft.basedOnRevision,
  performedAt: checked.performedAt,
  payload: checked.payload,
  notes: checked.notes,
  ...(checked.isLate ? { lateEntryReason: draft.lateEntryReason.trim() } : {}),
  ...(secret === '' ? {} : { signature: { secret } }),
});
