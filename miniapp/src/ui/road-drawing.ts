import type { Theme } from '@/platform/theme';
import { ROAD, ROAD_LENGTH, roadAt } from './road-path';

const COLOURS = {
  light: { green: '#25693a', onGreen: '#fff', surface: '#fffefa', ring: '#5f6556' },
  dark: { green: '#93cf98', onGreen: '#10230f', surface: '#1f261c', ring: '#a2a894' },
} as const;

const VAN = "<path d='M-20-19h22v16h-22z' fill='#25693a'/><path d='M2-14h9l7 7v4H2z' fill='#5e9b48'/><path d='M5-12h5l4 5H5z' fill='#eaf2f4'/><path d='M-16-13c4-4 9-3 10 1-4 4-9 3-10-1z' fill='#9cc873'/><g fill='#23291f'><circle cx='-12' cy='-2' r='4'/><circle cx='10' cy='-2' r='4'/></g><g fill='#ded8c4'><circle cx='-12' cy='-2' r='1.6'/><circle cx='10' cy='-2' r='1.6'/></g>";
const SPROUT = "<circle cy='-15' r='14' fill='#fffefa' stroke='#25693a' stroke-width='2'/><path d='M0-7v-8' stroke='#25693a' stroke-width='2.4' stroke-linecap='round'/><path d='M0-13c-7 1-8-4-8-7 5 0 8 2 8 7z' fill='#5e9b48'/><path d='M0-15c0-5 3-8 8-8 0 5-2 8-8 8zM-3.5-1.5L0 3l3.5-4.5z' fill='#25693a'/>";

export type RoadMark = 'sprout' | 'van';

/** The moving part of the day road: the way done, the stops and the marker. The land behind it is a picture. */
export function drawRoad(progress: number, mark: RoadMark, shares: readonly number[], theme: Theme): string {
  const c = COLOURS[theme];
  const [x, y] = roadAt(progress).map(round) as [number, number];
  const done = `<path d='${ROAD}' fill='none' stroke='${c.green}' stroke-width='4' stroke-linecap='round' stroke-dasharray='${round(ROAD_LENGTH * progress)} 400'/>`;
  const stops = shares.map((share) => drawStop(share, share <= progress, c)).join('');
  const marker = `<g transform='translate(${x} ${y - (mark === 'van' ? 1 : 6)})'>${mark === 'van' ? VAN : SPROUT}</g>`;
  return `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 343 128'>${progress > 0 ? done : ''}${stops}${marker}</svg>`;
}

function drawStop(share: number, done: boolean, c: (typeof COLOURS)[Theme]): string {
  const [x, y] = roadAt(share).map(round) as [number, number];
  if (!done) return `<circle cx='${x}' cy='${y}' r='5.5' fill='${c.surface}' stroke='${c.ring}' stroke-width='1.8'/>`;
  return `<circle cx='${x}' cy='${y}' r='6.5' fill='${c.green}'/><path d='M${round(x - 2.8)} ${y}l2 2.2 3.6-4.2' stroke='${c.onGreen}' stroke-width='1.7' fill='none' stroke-linecap='round' stroke-linejoin='round'/>`;
}

const round = (value: number) => Math.round(value * 10) / 10;
