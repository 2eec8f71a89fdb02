import { Group } from '@mantine/core';
import { Tag } from '../../../ui/tag.js';
import { useLanguage } from '../../../words/language.js';
import type { QcRow } from '../qc-rows.js';
import { verdictLook } from '../verdict-look.js';

type SessionResultsProps = { readonly rows: readonly QcRow[] };

/** The tests of one session product: name and standing. */
export function SessionResults({ rows }: SessionResultsProps) {
  const { words, texts } = useLanguage();
  return (
    <Group gap={4}>
      {rows.map(({ specification, standing }) => {
        const look = verdictLook[standing];
        return (
          <Tag
            key={specification.test}
            tone={look.tone}
            {...(look.icon ? { icon: look.icon } : {})}
          >
            {texts.choices[specification.test]}: {words.qc.verdicts[standing]}
          </Tag>
        );
      })}
    </Group>
  );
}
