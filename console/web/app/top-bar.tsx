import { ActionIcon, Button, Group, Text } from '@mantine/core';
import { Link, NavLink } from 'react-router';
import { useMe } from '../features/session/me-context.js';
import { useSignOut } from '../features/session/api/use-sign-out.js';
import { seesPatients } from '../features/patients/sees-patients.js';
import { personSwitch } from '../features/session/sign-in-needed.js';
import { seesAdministration } from '../features/administration/administers.js';
import { seesSystem } from '../features/system/watches-system.js';
import { QualityPlace } from '../features/quality/components/quality-place.js';
import { seesQuality } from '../features/quality/sees-quality.js';
import { worksAtBench } from '../features/bench/works-at-bench.js';
import { Icon } from '../ui/icon.js';
import { useLanguage } from '../words/language.js';
import { ColourSchemeSwitch } from './colour-scheme-switch.js';
import { LanguageSwitch } from './language-switch.js';
import { paths } from './paths.js';
import { SearchBox } from './search-box.js';
import css from './top-bar.module.css';

/** Product, places, search, and who is signed in as what. */
export function TopBar() {
  const { words, texts } = useLanguage();
  const me = useMe();
  const signOut = useSignOut(me.personId);
  return (
    <header className={css['bar']}>
      <Link to={paths.board} className={css['product']} aria-label="Dermaline">
        <img src="/mark.svg" alt="" width={24} height={24} />
        <span className={css['name']}>Dermaline</span>
      </Link>
      <nav aria-label={words.shell.navigation} className={css['nav']}>
        <NavLink to={paths.board} end className={css['place'] ?? ''}>
          <Icon name="board" /> {words.shell.board}
        </NavLink>
        <NavLink to={paths.work} className={css['place'] ?? ''}>
          <Icon name="list" /> {words.shell.work}
        </NavLink>
        {seesQuality(me) ? <QualityPlace className={css['place'] ?? ''} /> : null}
        {worksAtBench(me) ? (
          <NavLink to={paths.bench} className={css['place'] ?? ''}>
            <Icon name="scan" /> {words.bench.title}
          </NavLink>
        ) : null}
        {seesPatients(me) ? (
          <NavLink to={paths.patients} className={css['place'] ?? ''}>
            <Icon name="people" /> {words.shell.patients}
          </NavLink>
        ) : null}
        {seesAdministration(me) ? (
          <NavLink to={paths.administration} className={css['place'] ?? ''}>
            <Icon name="gear" /> {words.administration.title}
          </NavLink>
        ) : null}
        {seesSystem(me) ? (
          <NavLink to={paths.system} className={css['place'] ?? ''}>
            <Icon name="pulse" /> {words.system.title}
          </NavLink>
        ) : null}
      </nav>
      <SearchBox />
      <Group gap="xs" wrap="nowrap" className={css['tools']}>
        <LanguageSwitch />
        <ColourSchemeSwitch />
        <Link to={paths.password} className={css['person']} title={words.password.title}>
          <Text fw={600} size="sm" truncate>
            {me.name}
          </Text>
          <Text size="xs" c="var(--ink-soft)" truncate>
            {me.roles.map((role) => texts.roles[role]).join(', ')} · {me.siteName}
          </Text>
        </Link>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={44}
          aria-label={words.tools.switchPerson}
          title={words.tools.switchPerson}
          onClick={() => personSwitch.set(true)}
        >
          <Icon name="people" />
        </ActionIcon>
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          loading={signOut.isPending}
          onClick={() => signOut.mutate()}
        >
          {words.shell.signOut}
        </Button>
      </Group>
    </header>
  );
}
