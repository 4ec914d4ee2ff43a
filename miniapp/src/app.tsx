import { QueryClientProvider } from '@tanstack/react-query';
import type { PropsWithChildren } from 'react';
import { reachByKeyboard } from '@/platform/accessibility';
import { queryClient } from './api';
import './app.scss';

reachByKeyboard();

export default function App({ children }: PropsWithChildren) {
  return <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>;
}
