/** @typedef {import('./parse-instance.mjs').BenchInstance} BenchInstance */

const TOLERANCE = 1e-6;

/**
 * Proves routes (node ids without the depot) from the instance's file alone; knows nothing of the solver.
 * @param {BenchInstance} bench
 * @param {readonly (readonly number[])[]} routes
 * @returns {{ wrong: string[], vehicles: number, cost: number }}
 */
export function checkRoutes(bench, routes) {
  const used = routes.filter(({ length }) => length > 0);
  const driven = used.map((route) => drive(bench, route));
  const wrong = [...driven.flatMap((each) => each.wrong), ...wrongVisits(bench, used)];
  if (used.length > bench.vehicles) wrong.push(`${used.length} vehicles, ${bench.vehicles} allowed`);
  return { wrong, vehicles: used.length, cost: driven.reduce((sum, { distance }) => sum + distance, 0) };
}

/** One route: times and loads. @param {BenchInstance} bench @param {readonly number[]} route */
function drive(bench, route) {
  const { nodes, capacity, paired } = bench;
  const depot = at(bench, 0);
  const wrong = [];
  let [time, distance, before] = [depot.opens, 0, depot];
  let load = paired ? 0 : route.reduce((sum, id) => sum + at(bench, id).demand, 0);
  for (const id of [...route, 0]) {
    const node = at(bench, id);
    const way = bench.distance[nodes.indexOf(before) * nodes.length + nodes.indexOf(node)] ?? Infinity;
    if (load > capacity + TOLERANCE || load < -TOLERANCE) wrong.push(`load ${load} on the way to ${id}`);
    distance += way;
    time = Math.max(node.opens, time + (before === depot ? 0 : before.service) + way);
    if (time > node.closes + TOLERANCE) wrong.push(`${id} at ${time}, closed since ${node.closes}`);
    load += paired ? node.demand : -node.demand;
    before = node;
  }
  return { wrong, distance };
}

/** Every customer once; a drop after its pickup, in the same vehicle. @param {BenchInstance} bench @param {readonly (readonly number[])[]} routes */
function wrongVisits({ nodes }, routes) {
  const visits = routes.flat();
  const wrong = [];
  for (const { id, drop } of nodes.slice(1)) {
    const count = visits.filter((each) => each === id).length;
    if (count !== 1) wrong.push(`${id} is visited ${count} times`);
    const route = routes.find((each) => each.includes(id)) ?? [];
    if (drop !== 0 && route.indexOf(drop) < route.indexOf(id)) wrong.push(`${drop} does not follow ${id}`);
  }
  for (const id of visits) if (id === 0 || !nodes.some((node) => node.id === id)) wrong.push(`${id} is no customer`);
  return wrong;
}

/** @param {BenchInstance} bench @param {number} id */
function at({ nodes }, id) {
  const node = nodes.find((each) => each.id === id);
  if (!node) throw new Error(`no node ${id}`);
  return node;
}
