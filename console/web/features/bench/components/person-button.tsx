import { Button } from '@mantine/core';
import { Icon } from '../../../ui/icon.js';
import { useLanguage } from '../../../words/language.js';
import { useMe } from '../../session/me-context.js';
import { personSwitch } from '../../session/sign-in-needed.js';
import css from './bench.module.css';

/** Who works here; a press lets somebody else go on at the same page. */
export function PersonButton() {
  const { words } = useLanguage();
  const me = useMe();
  return (
    <Button
      variant="default"
      leftSection={<Icon name="people" />}
      className={css['person'] ?? ''}
      title={words.tools.switchPerson}
      onClick={() => personSwitch.set(true)}
    >
      {me.name}
    </Button>
  );
}
