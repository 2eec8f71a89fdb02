import { Button } from '@mantine/core';
import { useState } from 'react';
import { useLanguage } from '../../../words/language.js';
import { SmallForm } from '../../administration/components/small-form.js';
import { useSettleIncident } from '../api/use-settle-incident.js';

type SettleIncidentProps = { readonly incidentId: string };

/** Somebody has looked at it and says what was found; it stays in the list. */
export function SettleIncident({ incidentId }: SettleIncidentProps) {
  const { words } = useLanguage();
  const [open, setOpen] = useState(false);
  const settle = useSettleIncident(incidentId);
  return open ? (
    <SmallForm
      fields={[{ name: 'reason', kind: 'text' }]}
      action={words.system.settle}
      cancel={() => setOpen(false)}
      send={settle}
    />
  ) : (
    <div>
      <Button variant="default" size="compact-sm" mt="xs" onClick={() => setOpen(true)}>
        {words.system.settle}
      </Button>
    </div>
  );
}
