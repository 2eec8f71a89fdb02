import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useResolveScan } from '../features/board/api/use-resolve-scan.js';
import { useScans } from '../scan/use-scans.js';
import { Notice } from '../ui/notice.js';
import { useLanguage } from '../words/language.js';
import { paths } from './paths.js';

/** A scan that no field waits for opens the thing it names; an unknown one is said, never swallowed. */
export function ScanResolver() {
  const { words } = useLanguage();
  const navigate = useNavigate();
  const resolve = useResolveScan();
  const [unknown, setUnknown] = useState<string>();
  useScans(true, (text) => void open(text));

  async function open(text: string) {
    const orderId = await resolve(text).catch(() => undefined);
    setUnknown(orderId ? undefined : text);
    if (orderId) void navigate(paths.order(orderId));
  }
  return unknown === undefined ? null : (
    <Notice tone="warn" urgent>
      {words.shell.unknownScan(unknown)}
    </Notice>
  );
}
