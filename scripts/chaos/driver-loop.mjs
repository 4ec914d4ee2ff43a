import { randomUUID } from 'node:crypto';

/** @typedef {{ path: string, body: object, key: string, stopId?: string, receipt?: boolean, told: boolean }} Step */

const TARE_GRAMS = 20;
const REPLAYS_ALL = 0.3;

/** One driver: a queue of steps with ids made on the phone, sent in order and replayed again and again. */
export class DriverLoop {
  /**
   * @param {import('./ground.mjs').Driver} driver
   * @param {{ api: import('./api.mjs').Api, onAcknowledged: () => void }} world
   */
  constructor({ token }, world) {
    this.token = token;
    this.world = world;
    /** @type {Step[]} */
    this.steps = [];
    this.stopping = false;
  }

  /** Sets out, and writes down what is to be done at every stop. */
  async setOut() {
    const { run } = await this.page();
    if (!run) return;
    this.routeId = run.routeId;
    await this.send(step(`/driver/runs/${run.routeId}/start`, {}));
    this.steps = run.stops.flatMap(stepsAt);
  }

  /** Tells each step until it is answered; between two, often everything so far once more, as a phone does that lost its answers. */
  async run() {
    for (const [place, next] of this.steps.entries()) {
      await this.send(next);
      if (Math.random() < REPLAYS_ALL) for (const earlier of this.steps.slice(0, place)) await this.send(earlier);
    }
    while (!this.stopping && this.routeId) for (const earlier of this.steps) await this.send(earlier);
  }

  /** Counts what is left of the float. */
  async finish() {
    const { run } = await this.page();
    if (run) await this.send(step(`/driver/runs/${run.routeId}/finish`, { countedFen: run.float.leftFen }));
  }

  /** @param {Step} one */
  async send(one) {
    const answer = await this.world.api.untilFinal({ path: `/api${one.path}`, body: one.body, token: this.token, key: one.key });
    if (answer?.status !== 200) throw new Error(`${one.path}: ${answer?.status} ${JSON.stringify(answer?.body)}`);
    one.told = true;
    this.world.onAcknowledged();
  }

  /** @returns {Promise<any>} */
  async page() {
    return (await this.world.api.untilFinal({ method: 'GET', path: '/api/driver/run', token: this.token }))?.body;
  }
}

/** @param {string} path @param {object} body @param {Partial<Step>} [about] @returns {Step} */
const step = (path, body, about = {}) => ({ path, body, key: randomUUID(), told: false, ...about });

/** Arrives, then collects as ordered and paid in cash, or unloads. @param {any} stop @returns {Step[]} */
function stepsAt({ stopId, kind, crops }) {
  const arrive = step(`/driver/stops/${stopId}/arrive`, { seen: 0 });
  if (kind !== 'collect') return [arrive, step(`/driver/stops/${stopId}/drop`, { cratesOut: 0, seen: 1 })];
  const bags = crops.flatMap((/** @type {any} */ crop) => crop.bags.map((/** @type {any} */ bag) => ({ lineId: bag.lineId, ...readingOf(crop, bag.ordered) })));
  return [arrive, step(`/driver/stops/${stopId}/receipt`, { bags, method: 'cash', cratesOut: 0, cratesIn: 0, farmerConfirmed: true, seen: 1 }, { stopId, receipt: true })];
}

/** @param {any} crop @param {number} ordered */
function readingOf({ unitKind, gramsPerUnit }, ordered) {
  if (unitKind === 'count') return { reading: ordered, tareGrams: 0 };
  return { reading: (unitKind === 'weight' ? ordered : ordered * gramsPerUnit) + TARE_GRAMS, tareGrams: TARE_GRAMS };
}
