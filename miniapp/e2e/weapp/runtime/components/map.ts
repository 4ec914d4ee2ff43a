import { journal } from '../journal';
import type { BuiltIn, Host } from './built-in';

interface Place {
  readonly latitude: number;
  readonly longitude: number;
}
interface Marker extends Place {
  readonly id: number;
  readonly label?: { readonly content: string; readonly color: string; readonly bgColor: string };
}
interface Line {
  readonly points: readonly Place[];
  readonly color: string;
  readonly width: number;
}

const BOX = { width: 343, height: 220, edge: 20 };

/** `map`: no streets; the lines and the markers' labels where they lie among the places to be seen. Refuses what WeChat's would: places off the earth, ids twice. */
export const map: BuiltIn = {
  tag: 'map',
  properties: { latitude: null, longitude: null, markers: Array, polyline: Array, includePoints: Array },
  changed: (host) => {
    const markers = host.property<Marker[] | null>('markers') ?? [];
    const lines = host.property<Line[] | null>('polyline') ?? [];
    complainOf(host, markers, lines);
    const seen = host.property<Place[] | null>('includePoints') ?? markers;
    const at = projection(seen);
    const ways = lines.map(({ points, color, width }) => `<polyline points="${points.map((each) => at(each).join()).join(' ')}" fill="none" stroke="${color}" stroke-width="${width}"/>`);
    const labels = markers.map((marker) => labelAt(at(marker), marker));
    host.element.innerHTML = `<svg viewBox="0 0 ${BOX.width} ${BOX.height}" width="100%" height="100%">${[...ways, ...labels].join('')}</svg>`;
  },
};

function complainOf(host: Host, markers: readonly Marker[], lines: readonly Line[]): void {
  const places = [...markers, ...lines.flatMap(({ points }) => points)];
  const wrong = places.some(({ latitude, longitude }) => !(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) || new Set(markers.map(({ id }) => id)).size < markers.length;
  if (!wrong) return;
  journal.error('map: a place off the earth, or two markers of one id');
  host.emit('error', { errMsg: 'map: parameter error' });
}

function projection(places: readonly Place[]): (place: Place) => [number, number] {
  const x = scale(places.map(({ longitude }) => longitude), BOX.width);
  const y = scale(places.map(({ latitude }) => -latitude), BOX.height);
  return ({ latitude, longitude }) => [x(longitude), y(-latitude)];
}

function scale(values: readonly number[], size: number): (value: number) => number {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return (value) => Math.round(BOX.edge + ((value - least) / (most - least || 1)) * (size - 2 * BOX.edge));
}

function labelAt([x, y]: [number, number], { label }: Marker): string {
  if (!label) return '';
  return `<circle cx="${x}" cy="${y}" r="10" fill="${label.bgColor}"/><text x="${x}" y="${y + 4}" font-size="12" text-anchor="middle" fill="${label.color}">${Number(label.content)}</text>`;
}
