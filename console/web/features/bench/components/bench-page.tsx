import { Group, Skeleton, Stack, TextInput, Title } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useLocation } from 'react-router';
import { paths } from '../../../app/paths.js';
import { ButtonLink } from '../../../ui/button-link.js';
import { Failed } from '../../../ui/failed.js';
import { Icon } from '../../../ui/icon.js';
import { Notice } from '../../../ui/notice.js';
import { useLanguage } from '../../../words/language.js';
import { useTasks } from '../../work/api/use-tasks.js';
import { useAwake } from '../use-awake.js';
import { useBenchScan } from '../use-bench-scan.js';
import css from './bench.module.css';
import { BenchTasks } from './bench-tasks.js';
import { PersonButton } from './person-button.js';

/** What is in my hand, and what is due for it? Waits for a scan; big enough for gloves. */
export function BenchPage() {
  const { words } = useLanguage();
  const tasks = useTasks();
  const location = useLocation();
  const { said, open } = useBenchScan();
  const [typed, setTyped] = useState('');
  useAwake();
  function submit(event: FormEvent) {
    event.preventDefault();
    if (typed.trim() !== '') open(typed.trim());
  }
  const state: unknown = location.state;
  const recorded = typeof state === 'object' && state !== null && 'recorded' in state;
  return (
    <Stack gap="lg" className={css['bench'] ?? ''}>
      <Group justify="space-between" wrap="nowrap">
        <Title order={1}>{words.bench.title}</Title>
        <Group gap="sm" wrap="nowrap" miw={0}>
          <PersonButton />
          <ButtonLink to={paths.board} flex="none">
            {words.bench.leave}
          </ButtonLink>
        </Group>
      </Group>
      {recorded ? <Notice tone="good">{words.bench.recorded}</Notice> : null}
      {said ? (
        <Notice tone="warn" urgent>
          {said}
        </Notice>
      ) : null}
      <form onSubmit={submit} className={css['scan']}>
        <Icon name="scan" size={72} />
        <div className={css['now']}>{words.bench.scanNow}</div>
        <div>{words.bench.hint}</div>
        <TextInput
          aria-label={words.bench.scanNow}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          autoComplete="off"
          spellCheck={false}
          w="min(100%, 28rem)"
        />
      </form>
      {tasks.isPending ? <Skeleton height={120} /> : null}
      {tasks.isError && !tasks.data ? (
        <Failed error={tasks.error} retry={() => void tasks.refetch()} />
      ) : null}
      {tasks.data ? <BenchTasks tasks={tasks.data.pages.flatMap((page) => page.items)} /> : null}
    </Stack>
  );
}
