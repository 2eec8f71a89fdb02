import { Group, NativeSelect, Table, Text, TextInput } from '@mantine/core';
import type { TestSpecification } from '../../../../../domain/protocol/protocol.js';
import { canBeFound, findings, judgeResult } from '../../../../../domain/quality/judge-result.js';
import { Tag } from '../../../ui/tag.js';
import { useLanguage } from '../../../words/language.js';
import { limitText } from '../../../words/limit-text.js';
import { verdictLook } from '../../order/verdict-look.js';
import type { RawGroup } from '../field.js';
import { choiceText } from '../field-text.js';
import { useForm } from '../form-context.js';
import type { KnownResult } from '../known-results.js';
import { readNumber } from '../read-number.js';

type PanelRowProps = {
  readonly specification: TestSpecification;
  /** What was recorded before; it stays whatever is entered. */
  readonly known: KnownResult | undefined;
  readonly line: RawGroup;
  readonly change: (line: RawGroup) => void;
};

/** One test: what was found, and what that comes to, before it is sent. */
export function PanelRow({ specification, known, line, change }: PanelRowProps) {
  const { words, texts, formats } = useLanguage();
  const { locked } = useForm();
  const { limit, test } = specification;
  const possible = findings.filter((finding) => canBeFound(limit, finding));
  const finding = possible.find((each) => each === line['finding']);
  const typed = typeof line['value'] === 'string' ? line['value'] : '';
  const measured = finding === 'measured';
  const verdict =
    finding && (!measured || typed !== '')
      ? judgeResult(limit, { finding, ...(measured ? { value: readNumber(typed) } : {}) })
      : undefined;
  const look = verdict && verdictLook[verdict];
  return (
    <Table.Tr>
      <Table.Td>
        {texts.choices[test]}
        {known ? <KnownText known={known} unit={'unit' in limit ? limit.unit : ''} /> : null}
      </Table.Td>
      <Table.Td>{limitText(limit, words, formats)}</Table.Td>
      <Table.Td>
        <Group gap="xs">
          <NativeSelect
            aria-label={`${texts.choices[test]}: ${words.qc.result}`}
            value={finding ?? ''}
            disabled={locked}
            onChange={(event) => change({ test, finding: event.currentTarget.value, value: '' })}
            data={[
              { value: '', label: '–' },
              ...possible.map((each) => ({ value: each, label: choiceText(each, texts) })),
            ]}
            w={170}
          />
          {measured ? (
            <TextInput
              aria-label={`${texts.choices[test]}: ${words.qc.value}`}
              inputMode="decimal"
              value={typed}
              disabled={locked}
              onChange={(event) => change({ ...line, value: event.currentTarget.value })}
              rightSection={'unit' in limit ? limit.unit : null}
              rightSectionWidth={60}
              w={130}
            />
          ) : null}
          {verdict && look ? (
            <Tag tone={look.tone} {...(look.icon ? { icon: look.icon } : {})}>
              {words.qc.verdicts[verdict]}
            </Tag>
          ) : null}
        </Group>
      </Table.Td>
    </Table.Tr>
  );
}

type KnownTextProps = { readonly known: KnownResult; readonly unit: string };

/** How the test stands, with the value and the time of the result that was recorded last. */
function KnownText({ known: { last, result }, unit }: KnownTextProps) {
  const { words, formats } = useLanguage();
  const { tone, icon } = verdictLook[last];
  const value = result.value === undefined ? '' : `${formats.number(result.value)} ${unit}`.trim();
  return (
    <Group gap={6}>
      <Tag tone={tone} {...(icon ? { icon } : {})}>
        {words.qc.verdicts[last]}
      </Tag>
      <Text size="xs" c="var(--ink-soft)">
        {[value, formats.short(result.at)].filter(Boolean).join(' · ')}
      </Text>
    </Group>
  );
}
