import { useState } from 'react';
import { useNavigate } from 'react-router';
import { isFailure } from '../api/http.js';
import { useResolveScan } from '../features/board/api/use-resolve-scan.js';
import { useScans } from '../scan/use-scans.js';
import { Notice } from '../ui/notice.js';
import { failureSentence } from '../words/failure-sentence.js';
import { useLanguage } from '../words/language.js';
import { paths } from './paths.js';

/** A scan that no field waits for opens the thing it names; an unknown one is said, never swallowed. */
export function ScanResolver() {
  const { words } = useLanguage();
  const navigate = useNavigate();
  const resolve = useResolveScan();
  const [said, setSaid] = useState<string>();
  async function open(text: string) {
    try {
      const orderId = await resolve(text);
      setSaid(orderId ? undefined : words.shell.unknownScan(text));
      if (orderId) void navigate(paths.order(orderId));
    } catch (error) {
      setSaid(isFailure(error) ? failureSentence(error, words) : words.failures.internal);
    }
  }
  useScans(true, (text) => void open(text));
  return said === undefined ? null : (
    <Notice tone="warn" urgent>
      {said}
    </Notice>
  );
}
