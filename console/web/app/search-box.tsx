import { TextInput } from '@mantine/core';
import { useRef, useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { useResolveScan } from '../features/board/api/use-resolve-scan.js';
import { useShortcuts } from '../scan/use-shortcuts.js';
import { Icon } from '../ui/icon.js';
import { useLanguage } from '../words/language.js';
import { paths } from './paths.js';
import css from './search-box.module.css';

/** Type or scan any identifier: an exact one opens what it names, anything else searches the board. `/` comes here. */
export function SearchBox() {
  const { words } = useLanguage();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const navigate = useNavigate();
  const resolve = useResolveScan();
  useShortcuts({ '/': () => input.current?.focus() });

  async function submit(event: FormEvent) {
    event.preventDefault();
    const wanted = text.trim();
    if (wanted === '') return;
    const orderId = await resolve(wanted).catch(() => undefined);
    void navigate(
      orderId ? paths.order(orderId) : `${paths.board}?q=${encodeURIComponent(wanted)}`,
    );
    setText('');
    input.current?.blur();
  }
  return (
    <form role="search" onSubmit={(event) => void submit(event)} className={css['search']}>
      <TextInput
        ref={input}
        type="search"
        aria-label={words.shell.search}
        placeholder={words.shell.searchHint}
        leftSection={<Icon name="scan" />}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        size="sm"
      />
    </form>
  );
}
