import { Skeleton, Stack, Title } from '@mantine/core';
import { useParams, useSearchParams } from 'react-router';
import { paths } from '../../../app/paths.js';
import { Empty } from '../../../ui/empty.js';
import { Failed } from '../../../ui/failed.js';
import { ButtonLink } from '../../../ui/button-link.js';
import { useLanguage } from '../../../words/language.js';
import { useHistory } from '../../order/api/use-history.js';
import { useOrder } from '../../order/api/use-order.js';
import { isSignedDecision } from '../is-signed-decision.js';
import { Decision } from './decision.js';

/** May I sign this? */
export function DecisionPage() {
  const { orderId = '', command = '' } = useParams();
  const [params] = useSearchParams();
  const { words } = useLanguage();
  const order = useOrder(orderId);
  const history = useHistory(orderId);
  if (order.isPending || history.isPending)
    return (
      <Stack gap="md" aria-busy="true" role="status" aria-label={words.shell.loading}>
        <Title order={1}>{orderId}</Title>
        <Skeleton height={56} />
        <Skeleton height={400} />
      </Stack>
    );
  if (!order.data) return <Failed page error={order.error} retry={() => void order.refetch()} />;
  if (!history.data)
    return <Failed page error={history.error} retry={() => void history.refetch()} />;
  const { state, allowedActions } = order.data;
  const action = allowedActions.find(({ type }) => type === command);
  if (state.stage === 'new' || !action || !isSignedDecision(action.type))
    return (
      <Empty title={words.decision.notHere}>
        <ButtonLink to={paths.order(orderId)}>{words.decision.toOrder}</ButtonLink>
      </Empty>
    );
  const about = Object.fromEntries(params);
  return (
    <Decision
      key={`${orderId} ${action.type} ${params.toString()}`}
      type={action.type}
      view={order.data}
      state={state}
      history={history.data}
      about={about}
    />
  );
}
