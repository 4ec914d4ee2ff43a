import { useEffect, useState } from 'react';
import { type Theme, theme } from '@/platform/theme';

/** For drawings that must know their colours; styles use the tokens and need not ask. */
export function useTheme(): Theme {
  const [current, setCurrent] = useState(theme.read);
  useEffect(() => theme.watch(setCurrent), []);
  return current;
}
