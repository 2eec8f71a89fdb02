import { Button, Group, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { instantOf } from '../../../../../domain/schedule/calendar.js';
import { useLanguage } from '../../../words/language.js';

type MoveClockProps = {
  readonly disabled: boolean;
  readonly move: (to: string) => void;
};

/** Moves the clock to a date and time on the clocks of the site. */
export function MoveClock({ disabled, move }: MoveClockProps) {
  const { words, zone } = useLanguage();
  const [wall, setWall] = useState('');

  function submit(event: FormEvent) {
    event.preventDefault();
    const [date = '', time = ''] = wall.split('T');
    if (time !== '') move(instantOf({ date, time: time.slice(0, 5), zone }));
  }
  return (
    <form onSubmit={submit}>
      <Group gap={4} wrap="nowrap">
        <TextInput
          type="datetime-local"
          size="xs"
          aria-label={words.training.moveTo}
          value={wall}
          onChange={(event) => setWall(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" size="xs" disabled={disabled || wall === ''}>
          {words.training.moveTo}
        </Button>
      </Group>
    </form>
  );
}
