import { DateInput } from '@mantine/dates';
import '@mantine/dates/styles.css';
import 'dayjs/locale/tr';
import { useCallback, useState, type ReactNode } from 'react';
import { clockStore } from '../../../clock/clock-store.js';
import { useLanguage } from '../../../words/language.js';
import css from './date-field.module.css';
import { readInstant } from './read-instant.js';

type DateFieldProps = {
  readonly label: ReactNode;
  readonly description?: ReactNode;
  readonly error?: ReactNode;
  readonly disabled?: boolean;
  /** `YYYY-MM-DD`, with `THH:mm` where the time matters; empty for none. */
  readonly value: string;
  readonly change: (next: string) => void;
  readonly withTime?: boolean;
};

/** A date (and time) written and shown as the chosen language does, typed or picked; the browser's own follow the browser. */
export function DateField({ value, change, withTime = false, ...told }: DateFieldProps) {
  const { language, words } = useLanguage();
  const date = language === 'tr' ? 'DD.MM.YYYY' : 'DD/MM/YYYY';
  // The calendar belongs to the dialog or page its field stands in: outside of it assistive technology loses it.
  const [place, setPlace] = useState<HTMLElement>();
  const findPlace = useCallback((node: HTMLElement | null) => {
    if (node) setPlace(node.closest<HTMLElement>('[role="dialog"], main') ?? undefined);
  }, []);
  return (
    <div ref={findPlace}>
      <DateInput
        {...told}
        locale={language}
        valueFormat={withTime ? `${date} HH:mm` : date}
        placeholder={withTime ? words.form.instantHint : words.form.dateHint}
        dateParser={(text) => {
          const read = readInstant(text);
          return withTime ? read : (read?.slice(0, 10) ?? null);
        }}
        withTime={withTime}
        defaultDate={clockStore.now().slice(0, 10)}
        value={value === '' ? null : value.replace('T', ' ')}
        onChange={(next) => change(next === null ? '' : stored(next, withTime))}
        clearable
        clearButtonProps={{ 'aria-label': words.form.clear }}
        ariaLabels={{ previousMonth: words.form.previous, nextMonth: words.form.following }}
        classNames={{ day: css['day'] ?? '' }}
        popoverProps={{
          withinPortal: true,
          zIndex: 350,
          ...(place ? { portalProps: { target: place } } : {}),
        }}
        w={260}
        maw="100%"
      />
    </div>
  );
}

const stored = (value: string, withTime: boolean): string =>
  withTime ? value.replace(' ', 'T').slice(0, 16) : value.slice(0, 10);
