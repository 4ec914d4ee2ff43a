import type { Plot } from '@cunshe/shared';

const GAP = /[\s、，,：:]+/;

/** "屋后菜地：红菜薹、大蒜", a plot a line. */
export function plotLines(plots: readonly Plot[]): string {
  return plots.map(({ name, crops }) => (crops.length > 0 ? `${name}：${crops.join('、')}` : name)).join('\n');
}

/** As typed: the first word of a line is the plot, the others grow on it. */
export function readPlots(text: string): Plot[] {
  return text.split('\n').map((line) => line.trim().split(GAP).filter(Boolean)).flatMap(([name, ...crops]) => (name ? [{ name, crops: [...new Set(crops)] }] : []));
}

/** What keeps it from being sent; null when nothing does. */
export function wrongInPlots(plots: readonly Plot[]): string | null {
  if (plots.some(({ name }) => name.length < 2)) return '地的名字写两个字以上';
  return new Set(plots.map(({ name }) => name)).size < plots.length ? '同一块地写在一行里' : null;
}
