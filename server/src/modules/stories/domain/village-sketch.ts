interface Place {
  readonly lat: number;
  readonly lng: number;
}

interface Spot {
  x: number;
  y: number;
}

/** Nothing is drawn on the very edge. */
const MARGIN = 80;
const SIDE = 1000;
/** What a plaque takes of the sheet on a narrow phone, with larger letters too. */
const [PLAQUE_WIDTH, PLAQUE_HEIGHT] = [130, 90];
const MOST_ROUNDS = 200;
const GOLDEN_ANGLE = 2.4;

/**
 * Where the gardens lie on a drawn sheet, in thousandths: how they lie to each other, not where on earth. Plaques that
 * would cover each other are moved apart.
 */
export function sketchOf<T extends Place>(places: readonly T[]): (T & { readonly x: number; readonly y: number })[] {
  const lats = places.map(({ lat }) => lat);
  const lngs = places.map(({ lng }) => lng);
  const spots = places.map(({ lat, lng }) => ({ x: between(lng, Math.min(...lngs), Math.max(...lngs)), y: SIDE - between(lat, Math.min(...lats), Math.max(...lats)) }));
  spots.forEach((spot, at) => turnAside(spot, spots.slice(0, at).filter(({ x, y }) => x === spot.x && y === spot.y).length));
  for (let round = 0; round < MOST_ROUNDS && moveApart(spots); round += 1);
  return places.map((place, at) => ({ ...place, x: Math.round(spots[at]!.x), y: Math.round(spots[at]!.y) }));
}

/** Gardens at one door begin in a small spiral, or they would only ever move along one line. */
function turnAside(spot: Spot, before: number): void {
  spot.x = inside(spot.x + before * 12 * Math.cos(before * GOLDEN_ANGLE));
  spot.y = inside(spot.y + before * 12 * Math.sin(before * GOLDEN_ANGLE));
}

/** Each two that cover each other step aside by half, the shorter way. @returns whether any did */
function moveApart(spots: readonly Spot[]): boolean {
  let moved = false;
  for (let one = 0; one < spots.length; one += 1) {
    for (let other = one + 1; other < spots.length; other += 1) moved = stepAside(spots[one]!, spots[other]!) || moved;
  }
  return moved;
}

function stepAside(a: Spot, b: Spot): boolean {
  const [overX, overY] = [PLAQUE_WIDTH - Math.abs(a.x - b.x), PLAQUE_HEIGHT - Math.abs(a.y - b.y)];
  if (overX <= 0.5 || overY <= 0.5) return false;
  const axis = overX / PLAQUE_WIDTH < overY / PLAQUE_HEIGHT ? 'x' : 'y';
  const step = (axis === 'x' ? overX : overY) / 2 + 0.5;
  const sign = a[axis] <= b[axis] ? 1 : -1;
  a[axis] = inside(a[axis] - sign * step);
  b[axis] = inside(b[axis] + sign * step);
  return true;
}

function inside(value: number): number {
  return Math.max(MARGIN, Math.min(SIDE - MARGIN, value));
}

function between(value: number, least: number, most: number): number {
  if (most === least) return SIDE / 2;
  return MARGIN + ((value - least) / (most - least)) * (SIDE - 2 * MARGIN);
}
