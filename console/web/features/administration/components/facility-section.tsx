import { Stack, Text } from '@mantine/core';
import type { Administration } from '../../../../contract/administration.js';
import { Tag } from '../../../ui/tag.js';
import { useLanguage } from '../../../words/language.js';
import { useAct } from '../api/use-administration.js';
import { Section } from './section.js';
import { SmallForm } from './small-form.js';

type FacilitySectionProps = {
  readonly administration: Administration;
  readonly mayChange: boolean;
};

/** The number every identifier of this installation begins with. */
export function FacilitySection({ administration, mayChange }: FacilitySectionProps) {
  const { words } = useLanguage();
  const { facility, facilityIsExample, facilityIsFixed } = administration;
  const set = useAct('setFacility');
  return (
    <Section
      id="facility"
      title={words.administration.facility}
      form={
        mayChange && !facilityIsFixed ? (
          <SmallForm
            fields={[{ name: 'facility', kind: 'text' }]}
            action={words.administration.save}
            send={set}
          />
        ) : null
      }
    >
      <Stack gap="xs" align="flex-start">
        <Text ff="monospace" fw={600} size="lg">
          {facility}
        </Text>
        {facilityIsExample ? (
          <Tag tone="warn" icon="alert">
            {words.administration.example}
          </Tag>
        ) : null}
        {facilityIsFixed ? <Text c="var(--ink-soft)">{words.administration.fixed}</Text> : null}
      </Stack>
    </Section>
  );
}
