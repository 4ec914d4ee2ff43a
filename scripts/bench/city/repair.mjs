/** A pair's two problems as one: vans and places of both. @param {any} a @param {any} b @param {any} shared */
export function joined(a, b, shared) {
  const both = (/** @type {string} */ name) => [...a[name], ...b[name]];
  return { ...a, households: both('households'), points: both('points'), loads: both('loads'), vans: [...both('vans'), shared] };
}

/** Neighbours are worth a second look when somebody is unserved or a van drives less than half full. @param {any[]} problems @param {any[]} plans */
export function wantsRepair(problems, plans) {
  return plans.some(({ unserved }) => unserved.length > 0) || plans.some((plan, index) => plan.routes.some((/** @type {any} */ route) => isHalfEmpty(problems[index], route)));
}

/** @param {any} problem @param {any} route */
function isHalfEmpty(problem, { vanId, stops }) {
  const van = problem.vans.find((/** @type {any} */ each) => each.id === vanId);
  const collected = new Set(stops.filter((/** @type {any} */ stop) => stop.kind === 'collect').flatMap((/** @type {any} */ stop) => stop.loadIds));
  const crates = problem.loads.reduce((/** @type {number} */ sum, /** @type {any} */ load) => sum + (collected.has(load.id) ? load.crates : 0), 0);
  return 2 * crates < van.capacityCrates;
}

/** Whether a joint plan leaves fewer unserved than the two, or needs fewer vans, or fewer metres. @param {any} joint @param {any[]} alone */
export function isBetter(joint, alone) {
  const [a, b] = [worthOf([joint]), worthOf(alone)];
  const differs = a.findIndex((each, index) => each !== b[index]);
  return differs >= 0 && (a[differs] ?? 0) < (b[differs] ?? 0);
}

/** @param {readonly any[]} plans */
function worthOf(plans) {
  const routes = plans.flatMap((plan) => plan.routes);
  const metres = routes.flatMap(({ stops }) => stops).reduce((sum, stop) => sum + stop.metres, 0);
  return [plans.reduce((sum, { unserved }) => sum + unserved.length, 0), routes.length, metres];
}
