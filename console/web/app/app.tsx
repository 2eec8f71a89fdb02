import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { Suspense } from 'react';
import { BrowserRouter } from 'react-router';
import { createQueryClient } from './query-client.js';
import { Gate } from './gate.js';
import { readableTexts, theme } from './theme.js';
import { Waiting } from './waiting.js';

const queryClient = createQueryClient();

/** The console: theme, cache, addresses, and the gate that asks who is there. */
export function App() {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={readableTexts} defaultColorScheme="auto">
      <QueryClientProvider client={queryClient}>
        <BrowserRouter>
          <Suspense fallback={<Waiting />}>
            <Gate />
          </Suspense>
        </BrowserRouter>
      </QueryClientProvider>
    </MantineProvider>
  );
}
