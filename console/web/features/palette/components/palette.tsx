import { TextInput } from '@mantine/core';
import { useId, useState, type KeyboardEvent } from 'react';
import { useNavigate } from 'react-router';
import { Icon } from '../../../ui/icon.js';
import { useLanguage } from '../../../words/language.js';
import type { PaletteItem } from '../palette-items.js';
import { usePaletteItems } from '../use-palette-items.js';
import css from './palette.module.css';
import { ToolDialog } from './tool-dialog.js';

type PaletteProps = { readonly close: () => void };

/** Any command allowed on the open order, any order by its number, any place: type, choose, Enter. */
export function Palette({ close }: PaletteProps) {
  const { words } = useLanguage();
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const list = useId();
  const items = usePaletteItems(typed);
  const marked = Math.min(at, items.length - 1);
  const go = (item: PaletteItem | undefined) => {
    if (!item) return;
    close();
    void navigate(item.to);
  };
  function key(event: KeyboardEvent) {
    const moves: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
    const by = moves[event.key];
    if (by !== undefined) {
      event.preventDefault();
      setAt(Math.max(0, Math.min(items.length - 1, marked + by)));
    }
    if (event.key === 'Enter') {
      event.preventDefault();
      go(items[marked]);
    }
  }
  return (
    <ToolDialog title={words.tools.palette} close={close}>
      <TextInput
        data-autofocus
        role="combobox"
        aria-expanded
        aria-controls={list}
        aria-activedescendant={items[marked] ? `${list}-${items[marked].key}` : ''}
        aria-label={words.tools.palette}
        placeholder={words.tools.paletteHint}
        leftSection={<Icon name="search" />}
        size="md"
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={key}
      />
      <div id={list} role="listbox" aria-label={words.tools.palette} className={css['list']}>
        {items.map((item, i) => (
          <div
            key={item.key}
            id={`${list}-${item.key}`}
            role="option"
            tabIndex={-1}
            aria-selected={i === marked}
            className={css['item']}
            onClick={() => go(item)}
            onKeyDown={key}
          >
            <span>{item.label}</span>
            <span className={css['group']}>{words.tools[item.group]}</span>
          </div>
        ))}
      </div>
      {items.length === 0 ? (
        <p className={css['none']} role="status">
          {words.tools.paletteEmpty}
        </p>
      ) : null}
    </ToolDialog>
  );
}
