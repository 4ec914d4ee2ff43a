export type Theme = 'light' | 'dark';

export interface ThemePort {
  read(): Theme;
  /** Calls back on every change; the answer stops it. */
  watch(onChange: (theme: Theme) => void): () => void;
}
