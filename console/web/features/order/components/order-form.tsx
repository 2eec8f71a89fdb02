import { lazy, Suspense, useCallback } from 'react';
import { Navigate, useSearchParams } from 'react-router';
import type { OrderView } from '../../../../contract/reads.js';
import { paths } from '../../../app/paths.js';
import { isSignedDecision } from '../../decision/is-signed-decision.js';

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
  if (!action) return null;
  const { form: _form, ...about } = Object.fromEntries(params);
  // The order is what the page shows already: the decision page comes in its place.
  if (isSignedDecision(action.type))
    return <Navigate to={paths.decide(view.state.orderId, action.type, about)} replace />;
  return (
    <Suspense fallback={null}>
      <CommandDrawer
        key={params.toString()}
        type={action.type}
        view={view}
        about={about}
        close={close}
      />
    </Suspense>
  );
}
