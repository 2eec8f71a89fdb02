import { TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { Icon } from '../../../ui/icon.js';
import { useLanguage } from '../../../words/language.js';

type BoardSearchProps = { readonly search: string; readonly change: (search: string) => void };

/** Filters the board by any identifier (and by name, for those who may read names). */
export function BoardSearch({ search, change }: BoardSearchProps) {
  const { words } = useLanguage();
  const [text, setText] = useState(search);
  function submit(event: FormEvent) {
    event.preventDefault();
    change(text);
  }
  return (
    <form onSubmit={submit}>
      <TextInput
        type="search"
        label={words.board.search}
        placeholder={words.board.searchHint}
        leftSection={<Icon name="search" />}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={() => text !== search && change(text)}
        w={240}
      />
    </form>
  );
}
