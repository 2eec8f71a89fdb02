import { TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { Icon } from './icon.js';
import { useLanguage } from '../words/language.js';

type FilterSearchProps = {
  readonly search: string;
  readonly change: (search: string) => void;
  /** What can be found. */
  readonly hint: string;
};

/** Filters a list by what was typed, once Enter is pressed or the field is left. */
export function FilterSearch({ search, change, hint }: FilterSearchProps) {
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
        placeholder={hint}
        leftSection={<Icon name="search" />}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={() => text !== search && change(text)}
        w={260}
      />
    </form>
  );
}
