import type { Position } from '../solver/problem';

/** Ellipsoid of Krasovsky 1940, as China's shifted coordinates use it. */
const AXIS = 6_378_245;
const ECCENTRICITY = 0.006693421622965943;
/** Rounds of approximation: below a centimetre. */
const ROUNDS = 6;

/** True coordinates (GPS, OpenStreetMap) as Chinese maps show them. */
export function toGcj02({ latitude, longitude }: Position): Position {
  const [x, y] = [longitude - 105, latitude - 35];
  const phi = (latitude / 180) * Math.PI;
  const magic = 1 - ECCENTRICITY * Math.sin(phi) ** 2;
  const north = (northOf(x, y) * 180) / (((AXIS * (1 - ECCENTRICITY)) / (magic * Math.sqrt(magic))) * Math.PI);
  const east = (eastOf(x, y) * 180) / ((AXIS / Math.sqrt(magic)) * Math.cos(phi) * Math.PI);
  return { latitude: latitude + north, longitude: longitude + east };
}

/** Back, by approximation. */
export function toWgs84(shown: Position): Position {
  let guess = shown;
  for (let round = 0; round < ROUNDS; round += 1) {
    const there = toGcj02(guess);
    guess = { latitude: guess.latitude + shown.latitude - there.latitude, longitude: guess.longitude + shown.longitude - there.longitude };
  }
  return guess;
}

function waves(x: number): number {
  return ((20 * Math.sin(6 * x * Math.PI) + 20 * Math.sin(2 * x * Math.PI)) * 2) / 3;
}

function northOf(x: number, y: number): number {
  const base = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * Math.sqrt(Math.abs(x));
  return base + waves(x) + ((20 * Math.sin(y * Math.PI) + 40 * Math.sin((y / 3) * Math.PI)) * 2) / 3 + ((160 * Math.sin((y / 12) * Math.PI) + 320 * Math.sin((y * Math.PI) / 30)) * 2) / 3;
}

function eastOf(x: number, y: number): number {
  const base = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * Math.sqrt(Math.abs(x));
  return base + waves(x) + ((20 * Math.sin(x * Math.PI) + 40 * Math.sin((x / 3) * Math.PI)) * 2) / 3 + ((150 * Math.sin((x / 12) * Math.PI) + 300 * Math.sin((x / 30) * Math.PI)) * 2) / 3;
}
