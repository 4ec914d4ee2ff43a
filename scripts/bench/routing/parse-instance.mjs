/**
 * A benchmark instance as its file says it: nodes with node 0 the depot, and the distance of every two.
 * @typedef {object} BenchNode
 * @property {number} id
 * @property {number} x
 * @property {number} y
 * @property {number} demand
 * @property {number} opens
 * @property {number} closes
 * @property {number} service
 * @property {number} pickup the pickup of a drop; 0 for none
 * @property {number} drop the drop of a pickup; 0 for none
 *
 * @typedef {object} BenchInstance
 * @property {boolean} paired pickups with drops, or customers of the depot
 * @property {number} vehicles
 * @property {number} capacity
 * @property {readonly BenchNode[]} nodes
 * @property {Float64Array} distance at `from * nodes.length + to`; travel time is the same number
 */

const numbers = (/** @type {string} */ line) => line.trim().split(/\s+/).map(Number);

/**
 * Reads Li & Lim, Solomon, Gehring & Homberger and Sartori & Buriol, each known by its first line.
 * @param {string} text
 * @returns {BenchInstance | null} null for a file that is none of these
 */
export function parseInstance(text) {
  const lines = text.split(/\r?\n/).map((line) => line.trim()).filter(Boolean);
  if (lines.length === 0) return null;
  if (/^NAME:/.test(lines[0] ?? '')) return parseSartori(lines);
  if (lines.some((line) => /^VEHICLE$/.test(line))) return parseSolomon(lines);
  const head = numbers(lines[0] ?? '');
  return head.length === 3 && head.every(Number.isFinite) ? parseLiLim(lines) : null;
}

/** First line: vehicles, capacity, speed. Then nine numbers a node. @param {string[]} lines @returns {BenchInstance} */
function parseLiLim(lines) {
  const [vehicles = 0, capacity = 0] = numbers(lines[0] ?? '');
  const nodes = lines.slice(1).map(pairedNode);
  return { paired: true, vehicles, capacity, nodes, distance: euclidean(nodes) };
}

/** A VEHICLE block and a CUSTOMER block. @param {string[]} lines @returns {BenchInstance} */
function parseSolomon(lines) {
  const [vehicles = 0, capacity = 0] = numbers(lines[lines.findIndex((line) => /^NUMBER/.test(line)) + 1] ?? '');
  const nodes = lines
    .map(numbers)
    .filter((row) => row.length === 7 && row.every(Number.isFinite))
    .map(([id = 0, x = 0, y = 0, demand = 0, opens = 0, closes = 0, service = 0]) => ({ id, x, y, demand, opens, closes, service, pickup: 0, drop: 0 }));
  return { paired: false, vehicles, capacity, nodes, distance: euclidean(nodes) };
}

/** Named fields, nodes as in Li & Lim, and the matrix of minutes on the road. @param {string[]} lines @returns {BenchInstance} */
function parseSartori(lines) {
  const after = (/** @type {string} */ name) => lines.findIndex((line) => line === name) + 1;
  const capacity = Number(lines.find((line) => /^CAPACITY:/.test(line))?.split(':')[1]);
  const nodes = lines.slice(after('NODES'), after('EDGES') - 1).map(pairedNode);
  const rows = lines.slice(after('EDGES'), after('EDGES') + nodes.length).map(numbers);
  return { paired: true, vehicles: nodes.length, capacity, nodes, distance: Float64Array.from(rows.flat()) };
}

/** @param {string} line @returns {BenchNode} */
function pairedNode(line) {
  const [id = 0, x = 0, y = 0, demand = 0, opens = 0, closes = 0, service = 0, pickup = 0, drop = 0] = numbers(line);
  return { id, x, y, demand, opens, closes, service, pickup, drop };
}

/** @param {readonly BenchNode[]} nodes */
function euclidean(nodes) {
  return Float64Array.from(nodes.flatMap((a) => nodes.map((b) => Math.hypot(a.x - b.x, a.y - b.y))));
}
