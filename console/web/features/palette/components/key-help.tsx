import { Kbd, Text } from '@mantine/core';
import { Fragment } from 'react';
import { useLanguage } from '../../../words/language.js';
import css from './palette.module.css';
import { ToolDialog } from './tool-dialog.js';

type KeyHelpProps = { readonly close: () => void };

const keys = [
  ['Ctrl K', 'palette'],
  ['/', 'search'],
  ['j', 'down'],
  ['k', 'up'],
  ['Enter', 'open'],
  ['n', 'next'],
  ['b', 'board'],
  ['w', 'work'],
  ['?', 'help'],
] as const;

/** Every key of the console. */
export function KeyHelp({ close }: KeyHelpProps) {
  const { words } = useLanguage();
  return (
    <ToolDialog title={words.tools.help} close={close}>
      <dl className={css['keys']}>
        {keys.map(([key, what]) => (
          <Fragment key={key}>
            <dt>
              <Kbd>{key}</Kbd>
            </dt>
            <dd>{words.tools.keys[what]}</dd>
          </Fragment>
        ))}
      </dl>
      <Text size="sm" c="var(--ink-soft)">
        {words.tools.helpNote} {words.tools.keys.scan}.
      </Text>
    </ToolDialog>
  );
}
