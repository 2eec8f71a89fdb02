import { SegmentedControl } from '@mantine/core';
import { useLanguage } from '../words/language.js';

const languages = [
  { value: 'en', label: 'EN' },
  { value: 'tr', label: 'TR' },
] as const;

/** English or Turkish. */
export function LanguageSwitch() {
  const { language, choose, words } = useLanguage();
  return (
    <SegmentedControl
      aria-label={words.shell.language}
      size="xs"
      data={[...languages]}
      value={language}
      onChange={(value) => choose(value === 'tr' ? 'tr' : 'en')}
    />
  );
}
