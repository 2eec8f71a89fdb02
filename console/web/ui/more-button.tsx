import { Button, Center } from '@mantine/core';
import { useLanguage } from '../words/language.js';

type MoreButtonProps = {
  /** A list that is read page after page. */
  readonly list: {
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    readonly fetchNextPage: () => Promise<unknown>;
  };
};

/** Reads the next page of a list; nothing at its end. */
export function MoreButton({ list }: MoreButtonProps) {
  const { words } = useLanguage();
  if (!list.hasNextPage) return null;
  return (
    <Center>
      <Button
        variant="default"
        loading={list.isFetchingNextPage}
        onClick={() => void list.fetchNextPage()}
      >
        {words.board.more}
      </Button>
    </Center>
  );
}
