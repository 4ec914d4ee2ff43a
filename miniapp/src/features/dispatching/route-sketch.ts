import type { BoardVan } from '@cunshe/shared';
import type { MapWay } from '@/platform/map';
import type { Theme } from '@/platform/theme';

/** The drawing's size; it keeps its shape at any width. */
const BOX = { width: 343, height: 220, edge: 26 };

const COLOURS = {
  light: { land: '#cfe0bf', town: '#edf0e6', water: '#cfe3ea', ring: '#5f6556', surface: '#fffefa', ways: ['#25693a', '#1f5f85', '#7c2d55', '#8a5a00'], ink: '#23291f' },
  dark: { land: '#26351f', town: '#1c211a', water: '#1d2f38', ring: '#a2a894', surface: '#1f261c', ways: ['#93cf98', '#8fc3e3', '#e0a0c0', '#e3bd6a'], ink: '#eef0e6' },
} as const;

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The day's ways as a sketch: village to the left, town to the right, each van a line with its stops. */
export function drawRoutes(vans: readonly BoardVan[], theme: Theme): string {
  const c = COLOURS[theme];
  const place = placer(vans);
  const land = `<rect width='${BOX.width}' height='${BOX.height}' fill='${c.town}'/><path d='M0 0h150q40 60 10 120t20 100H0z' fill='${c.land}'/><path d='M196 0q-26 70 6 120t-4 100h22q20-52-4-104t6-116z' fill='${c.water}'/>`;
  const ways = vans.map((van, index) => drawVan(van.stops.map((stop) => ({ ...place(stop), stop })), c.ways[index % c.ways.length]!, c) + (van.position ? drawPosition(place({ ...van.position, kind: nearestKind(vans, van.position) }), c.ways[index % c.ways.length]!, c) : '')).join('');
  return `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 ${BOX.width} ${BOX.height}'>${land}${ways}</svg>`;
}

/** The same ways for the phone's own map. */
export function waysOf(vans: readonly BoardVan[], theme: Theme): MapWay[] {
  return vans.map(({ stops, position }, index) => ({
    colour: wayColour(index, theme),
    stops: stops.map(({ latitude, longitude, title }, place) => ({ latitude, longitude, title, label: String(place + 1) })),
    here: position,
  }));
}

export function wayColour(index: number, theme: Theme): string {
  return COLOURS[theme].ways[index % COLOURS[theme].ways.length]!;
}

type Drawn = Point & { readonly stop: BoardVan['stops'][number] };

function drawVan(stops: readonly Drawn[], colour: string, c: (typeof COLOURS)[Theme]): string {
  if (stops.length === 0) return '';
  const driven = stops.filter(({ stop }) => stop.state !== 'pending');
  const line = (points: readonly Point[], look: string) => (points.length < 2 ? '' : `<polyline points='${points.map(({ x, y }) => `${x},${y}`).join(' ')}' fill='none' stroke='${colour}' stroke-linejoin='round' stroke-linecap='round' ${look}/>`);
  return line(stops, `stroke-width='2' stroke-dasharray='1 5'`) + line(driven, `stroke-width='4'`) + stops.map((each, index) => drawStop(each, index, colour, c)).join('');
}

function drawStop({ x, y, stop }: Drawn, index: number, colour: string, c: (typeof COLOURS)[Theme]): string {
  const text = (fill: string) => `<text x='${x}' y='${y + 3.5}' font-size='10' font-weight='700' text-anchor='middle' fill='${fill}'>${index + 1}</text>`;
  if (stop.kind !== 'collect') return `<rect x='${x - 8}' y='${y - 8}' width='16' height='16' rx='4' fill='${stop.state === 'pending' ? c.surface : colour}' stroke='${colour}' stroke-width='2'/>${text(stop.state === 'pending' ? c.ink : c.surface)}`;
  if (stop.state === 'pending') return `<circle cx='${x}' cy='${y}' r='8' fill='${c.surface}' stroke='${c.ring}' stroke-width='1.8'/>${text(c.ink)}`;
  return `<circle cx='${x}' cy='${y}' r='9' fill='${colour}'/>${text(c.surface)}`;
}

/** A van on its way is drawn on the side of the stop it is nearest to. */
function nearestKind(vans: readonly BoardVan[], { latitude, longitude }: { readonly latitude: number; readonly longitude: number }): 'collect' | 'station' | 'drop' {
  const away = (stop: BoardVan['stops'][number]) => (stop.latitude - latitude) ** 2 + (stop.longitude - longitude) ** 2;
  return vans.flatMap(({ stops }) => stops).reduce((best, stop) => (away(stop) < away(best) ? stop : best)).kind;
}

/** The van itself, with its window. */
function drawPosition({ x, y }: Point, colour: string, c: (typeof COLOURS)[Theme]): string {
  return `<g class='van-here' transform='translate(${x} ${y - 17})'><path d='M-11-6H3l6 5v7h-20z' fill='${colour}' stroke='${c.surface}' stroke-width='1.5'/><path d='M2-3l4 3H2z' fill='${c.surface}'/><circle cx='-6' cy='6' r='2.6' fill='${c.ink}' stroke='${c.surface}'/><circle cx='4' cy='6' r='2.6' fill='${c.ink}' stroke='${c.surface}'/></g>`;
}

/** Doors fill the left half, gates the right: a sketch, not a map, so that near doors can be told apart. */
function placer(vans: readonly BoardVan[]): (stop: Pick<BoardVan['stops'][number], 'kind' | 'latitude' | 'longitude'>) => Point {
  const stops = vans.flatMap((van) => van.stops);
  const within = (isGate: boolean, from: number, to: number) => {
    const own = stops.filter(({ kind }) => (kind === 'drop') === isGate);
    const [x, y] = [scale(own.map(({ longitude }) => longitude), from, to), scale(own.map(({ latitude }) => -latitude), BOX.edge, BOX.height - BOX.edge)];
    return ({ longitude, latitude }: { longitude: number; latitude: number }) => ({ x: x(longitude), y: y(-latitude) });
  };
  const [doors, gates] = [within(false, BOX.edge, 160), within(true, 236, BOX.width - BOX.edge)];
  return (stop) => (stop.kind === 'drop' ? gates(stop) : doors(stop));
}

function scale(values: readonly number[], from: number, to: number): (value: number) => number {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return (value) => Math.round(most === least ? (from + to) / 2 : from + ((Math.min(most, Math.max(least, value)) - least) / (most - least)) * (to - from));
}
