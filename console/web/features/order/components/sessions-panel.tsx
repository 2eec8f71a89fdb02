import type { PlacedOrder } from '../../../../../domain/order/state.js';
import { Panel } from '../../../ui/panel.js';
import { useLanguage } from '../../../words/language.js';
import { sessionRows } from '../session-windows.js';
import { SessionCard } from './session-card.js';
import css from './sessions-panel.module.css';

type SessionsPanelProps = { readonly state: PlacedOrder };

/** The treatment sessions on their line, with the windows they belong in. */
export function SessionsPanel({ state }: SessionsPanelProps) {
  const { words } = useLanguage();
  const { sessions, prescription } = state;
  if (sessions.length === 0) return null;
  const given = sessions.filter((session) => session.status === 'administered').length;
  return (
    <Panel title={words.sessions.title} aside={words.sessions.given(given, prescription.sessions)}>
      <ol className={css['line']}>
        {sessionRows(state).map((row) => (
          <li key={row.session.sessionId}>
            <SessionCard row={row} state={state} />
          </li>
        ))}
      </ol>
    </Panel>
  );
}
