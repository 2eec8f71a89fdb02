import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { Icon } from '../../../ui/icon.js';
import { useLanguage } from '../../../words/language.js';
import { useMe } from '../../session/me-context.js';

const NewOrderDrawer = lazy(() =>
  import('../../command/components/new-order-drawer.js').then((m) => ({
    default: m.NewOrderDrawer,
  })),
);

/** Prescribing begins here, for clinicians. */
export function NewOrderButton() {
  const { words } = useLanguage();
  const { roles } = useMe();
  const [open, setOpen] = useState(false);
  if (!roles.includes('clinician')) return null;
  return (
    <>
      <Button leftSection={<Icon name="plus" />} onClick={() => setOpen(true)}>
        {words.board.newOrder}
      </Button>
      {open ? (
        <Suspense fallback={null}>
          <NewOrderDrawer close={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
