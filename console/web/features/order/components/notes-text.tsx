import css from './history-panel.module.css';

type NotesTextProps = { readonly notes: Readonly<Record<string, unknown>> };

/** What people wrote beside an act. */
export function NotesText({ notes }: NotesTextProps) {
  const written = Object.values(notes).filter(
    (note): note is string => typeof note === 'string' && note !== '',
  );
  return written.length === 0 ? null : (
    <blockquote className={css['notes']}>
      {written.map((note) => (
        <div key={note}>{note}</div>
      ))}
    </blockquote>
  );
}
