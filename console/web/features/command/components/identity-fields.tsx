import { Stack } from '@mantine/core';
import type { PlacedOrder } from '../../../../../domain/order/state.js';
import { useScans } from '../../../scan/use-scans.js';
import { useLanguage } from '../../../words/language.js';
import type { RawGroup } from '../field.js';
import { useForm } from '../form-context.js';
import { expectedIn, judgeSlot, scannedIn, slotOf, type Slot } from '../identity-check.js';
import css from './identity-fields.module.css';
import { IdentitySlot } from './identity-slot.js';
import { IdentityStop } from './identity-stop.js';

type IdentityFieldsProps = {
  readonly value: RawGroup;
  readonly state: PlacedOrder;
  readonly change: (next: RawGroup) => void;
};

const names = { container: 'containerCode', patient: 'patientCode' } as const;

/** The last check before the needle: container and patient side by side; a mismatch stops everything. */
export function IdentityFields({ value, state, change }: IdentityFieldsProps) {
  const { words } = useLanguage();
  const { locked } = useForm();
  const { sessionId, ...scanned } = scannedIn(value);
  const judged = (slot: Slot) => judgeSlot(scanned[slot], expectedIn(slot, state, sessionId));
  const fill = (slot: Slot, text: string) => change({ ...value, [names[slot]]: text });
  useScans(!locked, (text) =>
    fill(slotOf(text, { container: scanned.container !== '' }), text.trim()),
  );
  const slots = ['container', 'patient'] as const;
  return (
    <Stack gap="md">
      <div className={css['slots']}>
        {slots.map((slot) => (
          <IdentitySlot
            key={slot}
            title={words.identity[slot]}
            hint={words.identity.hints[slot]}
            value={scanned[slot]}
            verdict={judged(slot)}
            change={(text) => fill(slot, text)}
          />
        ))}
      </div>
      {slots.map((slot) => {
        const verdict = judged(slot);
        return verdict.kind === 'mismatch' ? (
          <IdentityStop key={slot} slot={slot} verdict={verdict} />
        ) : null;
      })}
    </Stack>
  );
}
