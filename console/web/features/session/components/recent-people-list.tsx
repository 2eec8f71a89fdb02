import { Button, Group, Text } from '@mantine/core';
import { useLanguage } from '../../../words/language.js';
import { useMe } from '../me-context.js';
import { recentPeople } from '../recent-people.js';

type RecentPeopleListProps = {
  readonly chosen: string;
  readonly choose: (login: string) => void;
};

/** Who worked at this device before, to be chosen with one press; the password is still theirs to type. */
export function RecentPeopleList({ chosen, choose }: RecentPeopleListProps) {
  const { words } = useLanguage();
  const me = useMe();
  const others = recentPeople(localStorage).filter((person) => person.login !== me.login);
  if (others.length === 0) return null;
  return (
    <div>
      <Text size="sm" c="var(--ink-soft)" mb={4}>
        {words.tools.recent}
      </Text>
      <Group gap="xs">
        {others.map(({ login, name }) => (
          <Button
            key={login}
            variant={login === chosen ? 'light' : 'default'}
            aria-pressed={login === chosen}
            mih={44}
            maw="100%"
            onClick={() => choose(login)}
          >
            {name}
          </Button>
        ))}
      </Group>
    </div>
  );
}
