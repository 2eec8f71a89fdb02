import { Button, Group, Text } from '@mantine/core';
import { addDays } from '../../../../../domain/schedule/instants.js';
import { isFailure } from '../../../api/http.js';
import { clockStore } from '../../../clock/clock-store.js';
import { useNow } from '../../../clock/use-now.js';
import { Icon } from '../../../ui/icon.js';
import { failureSentence } from '../../../words/failure-sentence.js';
import { useLanguage } from '../../../words/language.js';
import { useMe } from '../../session/me-context.js';
import { useStepClock } from '../api/use-step-clock.js';
import { MoveClock } from './move-clock.js';
import css from './training-banner.module.css';

/** Nothing here concerns a real patient; the clinic's time, and the way to step it. */
export function TrainingBanner() {
  const { words, formats } = useLanguage();
  const { roles, clock } = useMe();
  const now = useNow(1_000);
  const step = useStepClock();
  const maySteer =
    clock === 'stepped' && roles.some((role) => role === 'coordinator' || role === 'administrator');
  return (
    <aside className={css['banner']} aria-label={words.training.label}>
      <Icon name="clock" />
      <Text size="sm" fw={620}>
        {words.training.label}
      </Text>
      <Text size="sm">{words.training.clinicTime(formats.instant(now))}</Text>
      {maySteer ? (
        <Group gap="xs" ml="auto">
          {button(words.training.nextDeadline, () => 'nextDeadline')}
          {button(words.training.plusDay, () => addDays(clockStore.now(), 1))}
          {button(words.training.plusWeek, () => addDays(clockStore.now(), 7))}
          <MoveClock disabled={step.isPending} move={step.mutate} />
        </Group>
      ) : null}
      {step.isError ? (
        <Text size="sm" role="alert">
          {isFailure(step.error) ? failureSentence(step.error, words) : words.failures.internal}
        </Text>
      ) : null}
    </aside>
  );

  function button(label: string, to: () => string) {
    return (
      <Button
        variant="default"
        size="xs"
        disabled={step.isPending}
        onClick={() => step.mutate(to())}
      >
        {label}
      </Button>
    );
  }
}
