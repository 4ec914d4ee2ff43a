import type { BoardVan } from '@cunshe/shared';
import { BOX, TOWN, VILLAGE } from './sketch-scenery';

export interface Point {
  readonly x: number;
  readonly y: number;
}

interface Place {
  readonly kind: BoardVan['stops'][number]['kind'];
  readonly latitude: number;
  readonly longitude: number;
}

/** Doors fill the left half, gates the right: a sketch, not a map, so that near doors can be told apart. */
export function placer(vans: readonly Pick<BoardVan, 'stops'>[]): (place: Place) => Point {
  const stops = vans.flatMap((van) => van.stops);
  const within = (isGate: boolean, { from, to }: typeof VILLAGE) => {
    const own = stops.filter(({ kind }) => (kind === 'drop') === isGate);
    const [x, y] = [spread(own.map(({ longitude }) => longitude), from, to), spread(own.map(({ latitude }) => -latitude), BOX.edge, BOX.height - BOX.edge * 1.5)];
    return ({ longitude, latitude }: Place) => ({ x: x(longitude), y: y(-latitude) });
  };
  const [doors, gates] = [within(false, VILLAGE), within(true, TOWN)];
  return (place) => (place.kind === 'drop' ? gates(place) : doors(place));
}

/** A van on its way is drawn on the side of the stop it is nearest to. */
export function placeOfVan(vans: readonly BoardVan[], here: NonNullable<BoardVan['position']>): Place {
  const away = (stop: Place) => (stop.latitude - here.latitude) ** 2 + (stop.longitude - here.longitude) ** 2;
  const nearest = vans.flatMap(({ stops }) => stops).reduce((best, stop) => (away(stop) < away(best) ? stop : best));
  return { ...here, kind: nearest.kind };
}

/** Half by how far apart values are, half by their order: what lies close together is still told apart. */
function spread(values: readonly number[], from: number, to: number): (value: number) => number {
  const sorted = [...new Set(values)].sort((a, b) => a - b);
  const [least, most] = [sorted[0] ?? 0, sorted.at(-1) ?? 0];
  return (value) => {
    if (most === least) return Math.round((from + to) / 2);
    const far = (Math.min(most, Math.max(least, value)) - least) / (most - least);
    const order = Math.max(0, sorted.filter((each) => each <= value).length - 1) / (sorted.length - 1);
    return Math.round(from + ((far + order) / 2) * (to - from));
  };
}
