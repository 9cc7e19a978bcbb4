import './design/theme.tsx';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Refused } from './api/problem.ts';
import { Design } from './design/theme.tsx';
import { startLanguage } from './reader/language-of-page.ts';
import { router } from './routes.tsx';

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      // The desk may run on this very machine: the browser's idea of being offline says nothing about it.
      networkMode: 'always',
      // A refusal stays one; only silence is asked again.
      retry: (failures, error) => !(error instanceof Refused) && failures < 3,
      staleTime: 10_000,
    },
    mutations: { networkMode: 'always' },
  },
});

const place = document.getElementById('page');
if (!place) throw new Error('index.html has no element "page"');
await startLanguage();
createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <Design>
        <RouterProvider router={router} />
      </Design>
    </QueryClientProvider>
  </StrictMode>,
);
