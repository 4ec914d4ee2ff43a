interface Place {
  readonly lat: number;
  readonly lng: number;
}

/** Nothing is drawn on the very edge. */
const MARGIN = 80;
const SIDE = 1000;

/** Where the gardens lie on a drawn sheet, in thousandths: how they lie to each other, not where on earth. */
export function sketchOf<T extends Place>(places: readonly T[]): (T & { readonly x: number; readonly y: number })[] {
  const lats = places.map(({ lat }) => lat);
  const lngs = places.map(({ lng }) => lng);
  return places.map((place) => ({ ...place, x: between(place.lng, Math.min(...lngs), Math.max(...lngs)), y: SIDE - between(place.lat, Math.min(...lats), Math.max(...lats)) }));
}

function between(value: number, least: number, most: number): number {
  if (most === least) return SIDE / 2;
  return Math.round(MARGIN + ((value - least) / (most - least)) * (SIDE - 2 * MARGIN));
}
