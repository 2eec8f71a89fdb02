import { ActionIcon, useMantineColorScheme } from '@mantine/core';
import { Icon } from '../ui/icon.js';
import { useLanguage } from '../words/language.js';

const next = { light: 'dark', dark: 'auto', auto: 'light' } as const;
const icons = { light: 'sun', dark: 'moon', auto: 'auto' } as const;

/** Light, dark, or as the device has it. */
export function ColourSchemeSwitch() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const { words } = useLanguage();
  const label = words.shell.colours[colorScheme];
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size="lg"
      aria-label={label}
      title={label}
      onClick={() => setColorScheme(next[colorScheme])}
    >
      <Icon name={icons[colorScheme]} />
    </ActionIcon>
  );
}
