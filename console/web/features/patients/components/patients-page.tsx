import { Grid, Skeleton, Stack, Table, Title } from '@mantine/core';
import { Empty } from '../../../ui/empty.js';
import { Failed } from '../../../ui/failed.js';
import { TableHead } from '../../../ui/table-head.js';
import { useLanguage } from '../../../words/language.js';
import { useMe } from '../../session/me-context.js';
import { usePatients } from '../api/use-patients.js';
import { addsPatients } from '../sees-patients.js';
import { AddPatient } from './add-patient.js';

/** Who is treated here? For those who may know. */
export function PatientsPage() {
  const { words } = useLanguage();
  const me = useMe();
  return (
    <Stack gap="md">
      <Title order={1}>{words.patients.title}</Title>
      <Grid gap="md">
        <Grid.Col span={{ base: 12, md: addsPatients(me) ? 8 : 12 }}>
          <PatientList />
        </Grid.Col>
        {addsPatients(me) ? (
          <Grid.Col span={{ base: 12, md: 4 }}>
            <AddPatient />
          </Grid.Col>
        ) : null}
      </Grid>
    </Stack>
  );
}

function PatientList() {
  const { words, formats } = useLanguage();
  const patients = usePatients();
  if (patients.isPending)
    return <Skeleton height={160} role="status" aria-label={words.shell.loading} />;
  if (!patients.data)
    return <Failed error={patients.error} retry={() => void patients.refetch()} />;
  if (patients.data.length === 0)
    return <Empty title={words.patients.empty}>{words.patients.emptyHint}</Empty>;
  return (
    <Table verticalSpacing="xs" bg="var(--surface)">
      <TableHead names={[words.patients.name, words.patients.file, words.patients.born]} />
      <Table.Tbody>
        {patients.data.map((patient) => (
          <Table.Tr key={patient.patientId}>
            <Table.Td>{patient.name}</Table.Td>
            <Table.Td>{patient.fileNumber}</Table.Td>
            <Table.Td>{formats.date(patient.bornOn)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
