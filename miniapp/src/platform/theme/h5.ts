import type { ThemePort } from './port';

const dark = () => window.matchMedia('(prefers-color-scheme: dark)');

export const h5Theme: ThemePort = {
  read: () => (dark().matches ? 'dark' : 'light'),
  watch(onChange) {
    const query = dark();
    const listen = (event: MediaQueryListEvent) => onChange(event.matches ? 'dark' : 'light');
    query.addEventListener('change', listen);
    return () => query.removeEventListener('change', listen);
  },
};
