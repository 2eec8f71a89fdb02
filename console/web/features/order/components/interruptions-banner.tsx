import { Button, Collapse, Stack } from '@mantine/core';
import { useId, useState } from 'react';
import type { PlacedOrder } from '../../../../../domain/order/state.js';
import { Icon } from '../../../ui/icon.js';
import { Tag } from '../../../ui/tag.js';
import { holdReasonText } from '../../../words/hold-reason-text.js';
import { useLanguage } from '../../../words/language.js';
import css from './interruptions-banner.module.css';
import { InterruptionsPanel } from './interruptions-panel.js';

type InterruptionsBannerProps = { readonly state: PlacedOrder };

/** One line over the order: what it is held for, how many deviations are open, what waits for a second person. */
export function InterruptionsBanner({ state }: InterruptionsBannerProps) {
  const { words, texts } = useLanguage();
  const [open, setOpen] = useState(false);
  const id = useId();
  const { holds, unwitnessed } = state;
  const deviations = state.deviations.filter((deviation) => deviation.status === 'open');
  if (holds.length + deviations.length + unwitnessed.length === 0) return null;
  const scopes = [...new Set(holds.map((hold) => hold.scope))];
  const reasons = [...new Set(holds.map((hold) => holdReasonText(hold.reason, words, texts)))];
  return (
    <Stack gap="xs">
      <div
        className={`${css['banner']} ${holds.length > 0 ? css['held'] : css['noted']}`}
        role="status"
      >
        <Icon name={holds.length > 0 ? 'hold' : 'flag'} size={20} />
        <div className={css['what']}>
          {scopes.length > 0 ? (
            <div>
              <strong>{scopes.map((scope) => words.holdScopes[scope]).join(' · ')}</strong>
              <span className={css['why']}>{reasons.join(' · ')}</span>
            </div>
          ) : null}
          <div className={css['tags']}>
            {deviations.length > 0 ? (
              <Tag
                tone={deviations.some(({ grade }) => grade === 'critical') ? 'bad' : 'warn'}
                icon="flag"
              >
                {words.board.deviations(deviations.length)}
              </Tag>
            ) : null}
            {unwitnessed.length > 0 ? (
              <Tag tone="info" icon="people">
                {words.order.secondPersons(unwitnessed.length)}
              </Tag>
            ) : null}
          </div>
        </div>
        <Button
          variant="default"
          mih={44}
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          {open ? words.order.fewer : words.order.details}
        </Button>
      </div>
      <Collapse expanded={open} id={id}>
        <InterruptionsPanel state={state} />
      </Collapse>
    </Stack>
  );
}
