import { type BoardStop, type BoardVan, timeOfDay } from '@cunshe/shared';
import type { MapWay } from '@/platform/map';
import type { Theme } from '@/platform/theme';
import { placeOfVan, placer, type Point } from './sketch-places';
import { BOX, drawScenery } from './sketch-scenery';

const COLOURS = {
  light: { land: '#cfe0bf', hill: '#b9d1a4', town: '#edf0e6', water: '#c4dde6', roof: '#5b5a52', wall: '#f6efe2', tower: '#e3d6be', tree: '#5f9a4a', road: '#e4dcc8', ring: '#5f6556', surface: '#fffefa', ways: ['#25693a', '#1f5f85', '#7c2d55', '#8a5a00'], ink: '#23291f' },
  dark: { land: '#26351f', hill: '#1f2c19', town: '#1c211a', water: '#1d2f38', roof: '#555b4f', wall: '#3a4034', tower: '#343a30', tree: '#3f6a34', road: '#3b4136', ring: '#a2a894', surface: '#1f261c', ways: ['#93cf98', '#8fc3e3', '#e0a0c0', '#e3bd6a'], ink: '#eef0e6' },
} as const;

type Colours = (typeof COLOURS)[Theme];
type Drawn = Point & { readonly stop: BoardStop };
/** More gates than this are told by their numbers alone. */
const MOST_LABELS = 5;
const FONT = 15;

/** The day's ways as a sketch: village to the left, town to the right, each van a line with its stops, its next one and its gates named. */
export function drawRoutes(vans: readonly BoardVan[], theme: Theme): string {
  const c = COLOURS[theme];
  const place = placer(vans);
  const ways = vans.map((van, index) => ({ van, colour: wayColour(index, theme), stops: van.stops.map((stop) => ({ ...place(stop), stop })) }));
  const drawn = ways.map(({ stops, colour }) => drawWay(stops, colour, c) + stops.map((each, index) => drawStop(each, index, colour, c)).join('')).join('');
  const here = ways.map(({ van: { position } }) => position && place(placeOfVan(vans, position)));
  const next = ways.map(({ van, stops, colour }, index) => drawNext(van, stops, { colour, beside: here[index] !== null }, c)).join('');
  const seen = ways.map(({ colour }, index) => (here[index] ? drawVan(here[index]!, colour, c) : '')).join('');
  return `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 ${BOX.width} ${BOX.height}' font-family='sans-serif'>${drawScenery(c)}${drawn}${drawGates(ways.flatMap(({ stops }) => stops), c)}${next}${seen}</svg>`;
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

function drawWay(stops: readonly Drawn[], colour: string, c: Colours): string {
  const line = (points: readonly Point[], look: string) => (points.length < 2 ? '' : `<polyline points='${points.map(({ x, y }) => `${x},${y}`).join(' ')}' fill='none' stroke-linejoin='round' stroke-linecap='round' ${look}/>`);
  const driven = stops.filter(({ stop }) => stop.state !== 'pending');
  return line(stops, `stroke='${c.road}' stroke-width='6'`) + line(stops, `stroke='${colour}' stroke-width='2' stroke-dasharray='1 5'`) + line(driven, `stroke='${c.surface}' stroke-width='7'`) + line(driven, `stroke='${colour}' stroke-width='4'`);
}

function drawStop({ x, y, stop: { kind, state } }: Drawn, index: number, colour: string, c: Colours): string {
  const ahead = state === 'pending';
  const sign = state === 'done' && kind === 'collect' ? `<path d='M${x - 4} ${y}l3 3 5-6' fill='none' stroke='${c.surface}' stroke-width='2.2'/>` : textAt(x, y + 4, String(index + 1), ahead ? c.ink : c.surface, 11);
  if (kind !== 'collect') return `<rect x='${x - 9}' y='${y - 9}' width='18' height='18' rx='4' fill='${ahead ? c.surface : colour}' stroke='${ahead ? colour : c.surface}' stroke-width='2'/>${sign}`;
  return `<circle cx='${x}' cy='${y}' r='9' fill='${ahead ? c.surface : colour}' stroke='${ahead ? c.ring : c.surface}' stroke-width='2'/>${sign}`;
}

/** Under each gate its name, once, with when the first bags come. */
function drawGates(all: readonly Drawn[], c: Colours): string {
  const gates = all.filter(({ stop }, index) => stop.kind === 'drop' && all.findIndex((other) => other.stop.title === stop.title) === index);
  return gates.length > MOST_LABELS ? '' : gates.map(({ x, y, stop }) => gateLabel(stop, { x, y }, c)).join('');
}

/** As far right as the sheet allows; a rim of paper keeps it legible over the ways. */
function gateLabel({ title, at }: BoardStop, { x, y }: Point, c: Colours): string {
  const text = `${title.replace('小区', '')} ${timeOfDay(new Date(at))}`;
  const half = [...text].reduce((wide, sign) => wide + (sign > '\u2000' ? FONT : FONT * 0.55), 0) / 2;
  return `<g stroke='${c.surface}' stroke-width='3' stroke-linejoin='round' paint-order='stroke'>${textAt(Math.min(x, BOX.width - 6 - half), y + 25, text, c.ink, FONT)}</g>`;
}

/** The stop a van under way stands at or goes to; under it where the van itself is drawn above. */
function drawNext({ state }: BoardVan, stops: readonly Drawn[], { colour, beside }: { readonly colour: string; readonly beside: boolean }, c: Colours): string {
  const next = stops.find(({ stop }) => stop.state === 'pending' || stop.state === 'arrived');
  if (state !== 'running' || next?.stop.kind !== 'collect') return '';
  const [left, top] = beside ? [Math.max(6, next.x - 39), next.y + 13] : [next.x > 90 ? next.x - 92 : next.x + 14, next.y - 20];
  return `<rect x='${left}' y='${top}' width='78' height='40' rx='8' fill='${c.surface}' stroke='${colour}' stroke-width='2'/>`
    + textAt(left + 39, top + 16, next.stop.title.replace(/(号园) .*$/, '$1'), c.ink, FONT) + textAt(left + 39, top + 33, `${timeOfDay(new Date(next.stop.at))} 到`, colour, FONT);
}

/** The van itself, with its window. */
function drawVan({ x, y }: Point, colour: string, c: Colours): string {
  return `<g class='van-here' transform='translate(${x} ${y - 18})'><path d='M-12-7H4l6 6v8h-22z' fill='${colour}' stroke='${c.surface}' stroke-width='1.5'/><path d='M3-4l4 4H3z' fill='${c.surface}'/><circle cx='-6' cy='7' r='3' fill='${c.ink}' stroke='${c.surface}'/><circle cx='5' cy='7' r='3' fill='${c.ink}' stroke='${c.surface}'/></g>`;
}

function textAt(x: number, y: number, text: string, fill: string, size: number): string {
  return `<text x='${x}' y='${y}' font-size='${size}' font-weight='700' text-anchor='middle' fill='${fill}'>${text}</text>`;
}
