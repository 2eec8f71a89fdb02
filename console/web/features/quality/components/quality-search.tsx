import { TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { Icon } from '../../../ui/icon.js';
import { useLanguage } from '../../../words/language.js';

type QualitySearchProps = { readonly search: string; readonly change: (search: string) => void };

/** Filters by any identifier of an order, or by the id of a deviation, a hold or the like. */
export function QualitySearch({ search, change }: QualitySearchProps) {
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
        placeholder={words.quality.searchHint}
        leftSection={<Icon name="search" />}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={() => text !== search && change(text)}
        w={260}
      />
    </form>
  );
}
