import { Grid } from '@mantine/core';
import type { ReactNode } from 'react';
import { Panel } from '../../../ui/panel.js';
import css from './administration.module.css';

type SectionProps = {
  readonly id: string;
  readonly title: string;
  readonly children: ReactNode;
  /** The form beside what is there; nothing for people who only read. */
  readonly form?: ReactNode;
};

/** One part of the set-up: what is there, and beside it the form that adds to it. */
export function Section({ id, title, children, form }: SectionProps) {
  return (
    <div id={id} className={css['section']}>
      <Panel title={title}>
        <Grid gap="lg">
          <Grid.Col span={{ base: 12, md: form ? 8 : 12 }}>{children}</Grid.Col>
          {form ? <Grid.Col span={{ base: 12, md: 4 }}>{form}</Grid.Col> : null}
        </Grid>
      </Panel>
    </div>
  );
}
