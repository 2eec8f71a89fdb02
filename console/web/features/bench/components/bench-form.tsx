import { Group, Skeleton, Stack, Title } from '@mantine/core';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { paths } from '../../../app/paths.js';
import { ButtonLink } from '../../../ui/button-link.js';
import { Empty } from '../../../ui/empty.js';
import { Failed } from '../../../ui/failed.js';
import { useLanguage } from '../../../words/language.js';
import { CommandFormBody } from '../../command/components/command-form-body.js';
import { useOrder } from '../../order/api/use-order.js';
import { useAwake } from '../use-awake.js';
import css from './bench.module.css';
import { PersonButton } from './person-button.js';

/** One command, full screen: big targets, the thing that was scanned filled in, then back to the next scan. */
export function BenchForm() {
  const { orderId = '', command = '' } = useParams();
  const [params] = useSearchParams();
  const { words, texts } = useLanguage();
  const navigate = useNavigate();
  const order = useOrder(orderId);
  useAwake();
  if (order.isPending)
    return <Skeleton height={320} role="status" aria-label={words.shell.loading} />;
  if (!order.data) return <Failed error={order.error} retry={() => void order.refetch()} />;
  const action = order.data.allowedActions.find(({ type }) => type === command);
  if (!action)
    return (
      <Empty title={words.decision.notHere}>
        <ButtonLink to={paths.bench}>{words.bench.back}</ButtonLink>
      </Empty>
    );
  return (
    <Stack gap="lg" className={`${css['bench']} ${css['narrow']}`}>
      <Group justify="space-between" wrap="nowrap">
        <div className={css['what']}>
          <Title order={1}>{texts.commands[action.type].title}</Title>
          <div>{orderId}</div>
        </div>
        <Group gap="sm" wrap="nowrap" miw={0}>
          <PersonButton />
          <ButtonLink to={paths.bench} flex="none">
            {words.bench.back}
          </ButtonLink>
        </Group>
      </Group>
      <CommandFormBody
        key={`${orderId} ${params.toString()}`}
        type={action.type}
        view={order.data}
        about={Object.fromEntries(params)}
        done={() => void navigate(paths.bench, { state: { recorded: action.type } })}
        close={() => void navigate(paths.bench)}
      />
    </Stack>
  );
}
