import { lazy, Suspense, useCallback } from 'react';
import { useSearchParams } from 'react-router';
import type { OrderView } from '../../../../contract/reads.js';

const CommandDrawer = lazy(() =>
  import('../../command/components/command-drawer.js').then((m) => ({ default: m.CommandDrawer })),
);

type OrderFormProps = { readonly view: OrderView };

/** The form the address names (`?form=…`), in its drawer; the catalogue comes with the first one. */
export function OrderForm({ view }: OrderFormProps) {
  const [params, setParams] = useSearchParams();
  const form = params.get('form');
  const close = useCallback(() => setParams({}, { replace: true }), [setParams]);
  const action = view.allowedActions.find(({ type }) => type === form);
  return action ? (
    <Suspense fallback={null}>
      <CommandDrawer key={action.type} type={action.type} view={view} close={close} />
    </Suspense>
  ) : null;
}
