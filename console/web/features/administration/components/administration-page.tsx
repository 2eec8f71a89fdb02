import { Skeleton, Stack, Text, Title } from '@mantine/core';
import { Failed } from '../../../ui/failed.js';
import { useLanguage } from '../../../words/language.js';
import { useMe } from '../../session/me-context.js';
import { keepsPeople, keepsReference } from '../administers.js';
import { useAdministration } from '../api/use-administration.js';
import { FacilitySection } from './facility-section.js';
import { LotsSection } from './lots-section.js';
import { PeopleSection } from './people-section.js';
import { ProtocolsSection } from './protocols-section.js';
import { SitesSection } from './sites-section.js';
import { StepsPanel } from './steps-panel.js';

/** What is this installation made of, and what is still missing? */
export function AdministrationPage() {
  const { words } = useLanguage();
  const me = useMe();
  const { data: administration, error, isPending, refetch } = useAdministration();
  if (isPending)
    return (
      <Stack gap="md">
        <Title order={1}>{words.administration.title}</Title>
        <Skeleton height={320} role="status" aria-label={words.shell.loading} />
      </Stack>
    );
  if (!administration) return <Failed page error={error} retry={() => void refetch()} />;
  const mayChange = keepsReference(me);
  return (
    <Stack gap="md">
      <div>
        <Title order={1}>{words.administration.title}</Title>
        <Text c="var(--ink-soft)">{words.administration.lead}</Text>
      </div>
      <StepsPanel administration={administration} />
      <FacilitySection administration={administration} mayChange={mayChange} />
      <SitesSection sites={administration.sites} mayChange={mayChange} />
      <PeopleSection administration={administration} mayChange={keepsPeople(me)} />
      <ProtocolsSection protocols={administration.protocols} mayChange={mayChange} />
      <LotsSection lots={administration.reagentLots} mayChange={mayChange} />
    </Stack>
  );
}
