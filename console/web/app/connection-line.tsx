import { Box } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import { streamState } from '../live/stream-state.js';
import { Notice } from '../ui/notice.js';
import { useLanguage } from '../words/language.js';

/** Says when live notices have stopped; the screens still work, they are only older. */
export function ConnectionLine() {
  const { words } = useLanguage();
  const state = useSyncExternalStore(streamState.subscribe, streamState.get);
  return state === 'dropped' ? (
    <Box px="lg" pt="xs">
      <Notice tone="warn">{words.shell.dropped}</Notice>
    </Box>
  ) : null;
}
