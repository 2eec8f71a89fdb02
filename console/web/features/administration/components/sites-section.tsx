import { Table } from '@mantine/core';
import type { Administration } from '../../../../contract/administration.js';
import { useLanguage } from '../../../words/language.js';
import { useAct } from '../api/use-administration.js';
import { ownZone, zoneChoices } from '../zones.js';
import { Section } from './section.js';
import { SmallForm } from './small-form.js';
import { TableHead } from '../../../ui/table-head.js';

type SitesSectionProps = {
  readonly sites: Administration['sites'];
  readonly mayChange: boolean;
};

/** Clinics and laboratories, each with the zone its appointments are kept in. */
export function SitesSection({ sites, mayChange }: SitesSectionProps) {
  const { words } = useLanguage();
  const add = useAct('addSite');
  const { fields, sites: title } = words.administration;
  return (
    <Section
      id="sites"
      title={title}
      form={
        mayChange ? (
          <SmallForm
            fields={[
              { name: 'siteName', kind: 'text' },
              { name: 'kind', kind: 'choice', choices: kinds() },
              { name: 'zone', kind: 'choice', choices: zoneChoices() },
            ]}
            start={{ zone: ownZone() }}
            action={words.administration.add}
            send={{
              ...add,
              mutate: ({ siteName: name, kind, zone }, on) => add.mutate({ name, kind, zone }, on),
            }}
          />
        ) : null
      }
    >
      <Table verticalSpacing={4}>
        <TableHead names={[fields.siteName, fields.kind, fields.zone]} />
        <Table.Tbody>
          {sites.map(({ siteId, name, kind, zone }) => (
            <Table.Tr key={siteId}>
              <Table.Td>{name}</Table.Td>
              <Table.Td>{words.administration[kind]}</Table.Td>
              <Table.Td>{zone}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Section>
  );

  function kinds() {
    return (['laboratory', 'clinic'] as const).map((value) => ({
      value,
      label: words.administration[value],
    }));
  }
}
