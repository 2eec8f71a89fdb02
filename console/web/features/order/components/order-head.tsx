import { Group, Title } from '@mantine/core';
import {
  displayDonationNumber,
  isDonationNumber,
} from '../../../../../domain/identity/donation-number.js';
import type { OrderView } from '../../../../contract/reads.js';
import type { PlacedOrder } from '../../../../../domain/order/state.js';
import { Tag } from '../../../ui/tag.js';
import { useLanguage } from '../../../words/language.js';
import { stageTone } from '../stage-tone.js';
import css from './order-head.module.css';

type OrderHeadProps = { readonly view: OrderView; readonly state: PlacedOrder };

/** Which order this is, by every identity it has; the patient only for those who may read it. */
export function OrderHead({ view, state }: OrderHeadProps) {
  const { words, texts, formats } = useLanguage();
  const { donationNumber } = state.collection ?? {};
  return (
    <header>
      <Group gap="sm" mb="xs">
        <Title order={1}>{state.orderId}</Title>
        <Tag tone={stageTone[state.stage]}>{texts.stages[state.stage]}</Tag>
        {state.attempt > 1 ? <Tag tone="info">{words.board.attempt(state.attempt)}</Tag> : null}
      </Group>
      <dl className={css['strip']}>
        {view.patient ? (
          <div>
            <dt>{words.order.patient}</dt>
            <dd>
              <strong>{view.patient.name}</strong>
              <span className={css['soft']}>
                {formats.date(view.patient.bornOn)} · {view.patient.fileNumber}
              </span>
            </dd>
          </div>
        ) : null}
        <div>
          <dt>{words.order.chainOfIdentity}</dt>
          <dd className={css['code']}>{state.chainOfIdentityId}</dd>
        </div>
        <div>
          <dt>{words.order.donation}</dt>
          <dd className={css['code']}>
            {donationNumber === undefined
              ? words.order.notYet
              : isDonationNumber(donationNumber)
                ? displayDonationNumber(donationNumber)
                : donationNumber}
          </dd>
        </div>
        <div>
          <dt>{words.order.clinic}</dt>
          <dd>{view.clinicName}</dd>
        </div>
        <div>
          <dt>{words.order.laboratory}</dt>
          <dd>{view.laboratoryName}</dd>
        </div>
        <div>
          <dt>{words.board.protocol}</dt>
          <dd>
            {state.protocol.code} · {words.order.version(state.protocol.version)}
          </dd>
        </div>
      </dl>
    </header>
  );
}
