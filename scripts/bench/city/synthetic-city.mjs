/** Pairings lie on a grid, villages 12 km apart, each with its compounds some 20 km to the east. */
const shape = { columns: 10, apart: 0.11, away: 0.2, doors: 35, gates: 15, gatesADoor: 2, vans: 12 };

const at = (/** @type {number} */ hour, /** @type {number} */ minute) => (hour * 60 + minute) * 60;

/**
 * A day's problem for every pairing of a city: 35 doors and 15 gates each, straight routes, and one van that each two
 * neighbours share.
 * @param {{ below: (limit: number) => number, unit: () => number }} random
 * @param {number} pairings
 * @returns {{ problems: any[], shared: any[] }} the shared van of pairings 2j and 2j + 1 at j
 */
export function syntheticCity(random, pairings) {
  const problems = Array.from({ length: pairings }, (_, index) => pairing(random, index));
  const shared = Array.from({ length: Math.floor(pairings / 2) }, (_, pair) => vanAt(random, problems[2 * pair]?.station ?? { latitude: 0, longitude: 0 }, `shared-${pair}`));
  return { problems, shared };
}

/** @param {{ below: (limit: number) => number, unit: () => number }} random @param {number} index */
function pairing(random, index) {
  const station = { id: `village-${index}`, latitude: 27.5 + shape.apart * Math.floor(index / shape.columns), longitude: 112 + 3 * shape.apart * (index % shape.columns) };
  const town = { latitude: station.latitude, longitude: station.longitude + shape.away };
  const households = Array.from({ length: shape.doors }, (_, door) => near(random, station, 0.03, `door-${index}-${door}`));
  const points = Array.from({ length: shape.gates }, (_, gate) => near(random, town, 0.03, `gate-${index}-${gate}`));
  const loads = households.flatMap((household) => loadsOf(random, household, points));
  const vans = Array.from({ length: shape.vans }, (_, van) => vanAt(random, station, `van-${index}-${van}`));
  return { station, households, points, loads, vans, via: 'direct', collectFrom: at(14, 0), dropBy: at(16, 55), times: { setup: 120, perCrate: 15, sorting: 600 } };
}

/** @param {any} random @param {{ id: string }} household @param {readonly { id: string }[]} points */
function loadsOf(random, household, points) {
  const first = random.below(points.length);
  return Array.from({ length: 1 + random.below(shape.gatesADoor) }, (_, turn) => {
    const crates = 1 + random.below(5);
    const pickupPointId = points[(first + turn * 4) % points.length]?.id ?? '';
    return { id: `${household.id}/${pickupPointId}`, householdId: household.id, pickupPointId, crates, grams: crates * 8_000, readyAt: at(14, random.below(36)), leafy: random.below(3) === 0 };
  });
}

/** @param {any} random @param {{ latitude: number, longitude: number }} place @param {string} id */
function vanAt(random, place, id) {
  return { id, start: near(random, place, 0.02, id), capacityGrams: 600_000, capacityCrates: 70, shiftFrom: at(13, 30), shiftTo: at(18, 0) };
}

/** @param {any} random @param {{ latitude: number, longitude: number }} place @param {number} degrees @param {string} id */
function near(random, place, degrees, id) {
  const off = () => (random.unit() - 0.5) * 2 * degrees;
  return { id, latitude: place.latitude + off(), longitude: place.longitude + off() };
}
