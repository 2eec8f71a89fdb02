import { lazy, Suspense, useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { paths } from '../../../app/paths.js';
import { useShortcuts } from '../../../scan/use-shortcuts.js';

const Palette = lazy(() => import('./palette.js').then((m) => ({ default: m.Palette })));
const KeyHelp = lazy(() => import('./key-help.js').then((m) => ({ default: m.KeyHelp })));

/** The palette (Ctrl-K), the list of keys (`?`) and the keys that go to places. */
export function Tools() {
  const [open, setOpen] = useState<'palette' | 'help' | null>(null);
  const navigate = useNavigate();
  useShortcuts({
    '?': () => setOpen('help'),
    b: () => void navigate(paths.board),
    w: () => void navigate(paths.work),
  });
  useEffect(() => {
    function pressed(event: KeyboardEvent) {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      setOpen((now) => (now === 'palette' ? null : 'palette'));
    }
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, []);
  const close = () => setOpen(null);
  return (
    <Suspense fallback={null}>
      {open === 'palette' ? <Palette close={close} /> : null}
      {open === 'help' ? <KeyHelp close={close} /> : null}
    </Suspense>
  );
}
