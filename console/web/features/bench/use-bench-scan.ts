import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { OrderView } from '../../../contract/reads.js';
import { call, isFailure } from '../../api/http.js';
import { keys } from '../../api/keys.js';
import { paths } from '../../app/paths.js';
import { useScans } from '../../scan/use-scans.js';
import { failureSentence } from '../../words/failure-sentence.js';
import { useLanguage } from '../../words/language.js';
import { resolveScan } from '../board/api/use-resolve-scan.js';
import { scannedKey } from '../command/about-fields.js';
import { isSignedDecision } from '../decision/is-signed-decision.js';
import { useMe } from '../session/me-context.js';
import { dueForCode } from './due-for-code.js';

/** A scan at the bench opens what is due for the thing, full screen; its order when nothing is due. */
export function useBenchScan() {
  const { words } = useLanguage();
  const { roles } = useMe();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [said, setSaid] = useState<string>();

  async function open(text: string) {
    try {
      const found = await resolveScan(text);
      if (!found) return setSaid(words.shell.unknownScan(text));
      const { orderId, code } = found;
      const view = await client.fetchQuery({
        queryKey: keys.orderView(orderId),
        queryFn: ({ signal }) => call<OrderView>('getOrder', { parameters: { orderId }, signal }),
        staleTime: 0,
      });
      const due = dueForCode(view, code, roles);
      setSaid(undefined);
      if (!due)
        return await navigate(paths.order(orderId), {
          state: { said: words.bench.nothingDueFor(code) },
        });
      return await navigate(
        isSignedDecision(due.command)
          ? paths.decide(orderId, due.command)
          : paths.benchForm(orderId, due.command, { [scannedKey]: code }),
      );
    } catch (error) {
      return setSaid(isFailure(error) ? failureSentence(error, words) : words.failures.internal);
    }
  }
  useScans(true, (text) => void open(text));
  return { said, open: (text: string) => void open(text) };
}
