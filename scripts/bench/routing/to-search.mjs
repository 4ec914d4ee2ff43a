/** @typedef {import('./parse-instance.mjs').BenchInstance} BenchInstance */

/**
 * The instance in the solver's words: pickups first, then their drops, the depot last.
 * @param {BenchInstance} bench
 * @param {number} vanPrice price of a van beside its distance
 */
export function toSearch(bench, vanPrice = 0) {
  const { nodes, paired } = bench;
  const pickups = nodes.slice(1).filter(({ pickup }) => pickup === 0);
  const drops = paired ? pickups.map(({ drop }) => nodeOf(bench, drop)) : [];
  const order = [...pickups, ...drops, nodeOf(bench, 0)];
  const index = order.map((node) => nodes.indexOf(node));
  const side = order.length;
  const cost = new Float64Array(side * side);
  const time = new Float64Array(side * side);
  for (let a = 0; a < side; a++) {
    for (let b = 0; b < side; b++) {
      const distance = bench.distance[(index[a] ?? 0) * nodes.length + (index[b] ?? 0)] ?? Infinity;
      cost[a * side + b] = distance;
      time[a * side + b] = distance + (order[a]?.service ?? 0);
    }
  }
  const depot = side - 1;
  const van = { start: depot, end: depot, from: nodes[0]?.opens ?? 0, to: nodes[0]?.closes ?? 0, grams: bench.capacity, crates: 0, price: vanPrice };
  const requests = pickups.length;
  return {
    ids: order.map(({ id }) => id),
    instance: {
      requests, paired, nodes: side, cost, time,
      opens: Float64Array.from(order, ({ opens }) => opens),
      closes: Float64Array.from(order, ({ closes }) => closes),
      grams: Float64Array.from(pickups, ({ demand }) => demand),
      crates: new Float64Array(requests),
      wilting: new Float64Array(requests),
      vans: Array.from({ length: Math.min(bench.vehicles, requests) }, () => van),
    },
  };
}

/** @param {BenchInstance} bench @param {number} id */
function nodeOf({ nodes }, id) {
  const node = nodes.find((each) => each.id === id);
  if (!node) throw new Error(`the file names node ${id} and has none`);
  return node;
}
