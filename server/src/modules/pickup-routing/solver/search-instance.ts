import { fen, seconds } from '@cunshe/shared';
import { type LocatedLoad, Ways } from './places';
import type { Position, RoutePrices, RoutingProblem, RoutingVan } from './problem';
import type { Instance } from './search/instance';
import type { Travel } from './travel';

/** 50 yuan for a van at all, 0.80 a kilometre, 30 an hour, 6 an hour of a leafy load on board. */
export const DEFAULT_PRICES: RoutePrices = { van: fen(5_000), kilometre: fen(80), hour: fen(3_000), leafyHour: fen(600) };

/** A way no van takes, in seconds and in fen. */
const NEVER = 1e9;

/** One node of the search: a place, and how long the van works there for this load. */
interface Node {
  readonly kind: 'collect' | 'drop' | 'start' | 'end' | 'nowhere';
  /** Its number in `Ways`. */
  readonly place: number;
  readonly work: number;
}

/**
 * The problem in the search's numbers. Setup is paid on leaving a place for another, so consecutive loads of one stop
 * share it; the station lies on every way from a collect to a drop, and no way leads back; an open route's end is
 * nowhere, at no distance.
 */
export function searchInstance(problem: RoutingProblem, loads: readonly LocatedLoad[], vans: readonly RoutingVan[], travel: Travel): Instance {
  const places = new PlaceNumbers(problem.station);
  const nodes = nodesOf(problem, loads, vans, places);
  const ways = new Ways(places.list, travel);
  const prices = problem.prices ?? DEFAULT_PRICES;
  const requests = loads.length;
  const matrices = matricesOf(problem, nodes, ways, prices);
  const { opens, closes } = windowsOf(problem, loads, nodes);
  return {
    requests,
    paired: true,
    nodes: nodes.length,
    ...matrices,
    opens,
    closes,
    grams: Float64Array.from(loads, ({ load }) => load.grams),
    crates: Float64Array.from(loads, ({ load }) => load.crates),
    wilting: Float64Array.from(loads, ({ load }) => (load.leafy ? prices.leafyHour / 3_600 : 0)),
    vans: vans.map((van, index) => ({
      start: 2 * requests + 2 * index,
      end: 2 * requests + 2 * index + 1,
      from: van.shiftFrom,
      to: van.shiftTo,
      grams: van.capacityGrams,
      crates: van.capacityCrates,
      price: prices.van,
    })),
  };
}

/** Pickups, drops, then each van's start and end. */
function nodesOf(problem: RoutingProblem, loads: readonly LocatedLoad[], vans: readonly RoutingVan[], places: PlaceNumbers): Node[] {
  const work = ({ load }: LocatedLoad) => problem.times.perCrate * load.crates;
  return [
    ...loads.map((each): Node => ({ kind: 'collect', place: places.of(each.from, `door ${each.from.id}`), work: work(each) })),
    ...loads.map((each): Node => ({ kind: 'drop', place: places.of(each.to, `gate ${each.to.id}`), work: work(each) })),
    ...vans.flatMap((van): Node[] => [
      { kind: 'start', place: places.of(van.start), work: 0 },
      van.end ? { kind: 'end', place: places.of(van.end), work: 0 } : { kind: 'nowhere', place: 0, work: 0 },
    ]),
  ];
}

function matricesOf(problem: RoutingProblem, nodes: readonly Node[], ways: Ways, prices: RoutePrices): { cost: Float64Array; time: Float64Array } {
  const cost = new Float64Array(nodes.length ** 2);
  const time = new Float64Array(nodes.length ** 2);
  nodes.forEach((from, a) =>
    nodes.forEach((to, b) => {
      const way = wayBetween(problem, from, to, ways);
      cost[a * nodes.length + b] = way ? priceOf(way, from, prices) : NEVER;
      time[a * nodes.length + b] = way ? from.work + way.seconds : NEVER;
    }),
  );
  return { cost, time };
}

/** The way to the first door is driven before the doors open: it takes nobody's time. */
function priceOf({ metres, seconds: time }: { metres: number; seconds: number }, from: Node, { kilometre, hour }: RoutePrices): number {
  return (metres * kilometre) / 1_000 + (from.kind === 'start' ? 0 : (time * hour) / 3_600);
}

/** From the end of the work for one load to the beginning at the next; null when no van drives so. */
function wayBetween({ via, times }: RoutingProblem, from: Node, to: Node, ways: Ways): { seconds: number; metres: number } | null {
  const drivesThrough = from.kind === 'collect' && to.kind === 'drop' && via !== 'direct';
  if (via !== 'direct' && to.kind === 'collect' && from.kind === 'drop') return null;
  const setup = from.kind === 'start' ? 0 : times.setup;
  if (to.kind === 'nowhere') return { seconds: setup, metres: 0 };
  if (from.place === to.place && from.kind === to.kind) return { seconds: 0, metres: 0 };
  if (!drivesThrough) return { seconds: setup + ways.at(from.place, to.place).seconds, metres: ways.at(from.place, to.place).metres };
  const [there, on] = [ways.at(from.place, 0), ways.at(0, to.place)];
  return { seconds: setup + there.seconds + times.setup + times.sorting + on.seconds, metres: there.metres + on.metres };
}

/** When the work for a load may begin at the earliest and at the latest. */
function windowsOf(problem: RoutingProblem, loads: readonly LocatedLoad[], nodes: readonly Node[]): { opens: Float64Array; closes: Float64Array } {
  const opens = new Float64Array(nodes.length);
  const closes = new Float64Array(nodes.length).fill(NEVER);
  loads.forEach(({ load }, request) => {
    opens[request] = Math.max(problem.collectFrom, load.readyAt);
    const { work } = nodes[loads.length + request]!;
    closes[loads.length + request] = deadlineOf(problem, load) - work - problem.times.setup;
  });
  return { opens, closes };
}

/** By when a load is off the van. */
export function deadlineOf(problem: RoutingProblem, load: { readonly dropBy?: number }): number {
  return seconds(Math.min(problem.dropBy, load.dropBy ?? problem.dropBy));
}

/** Numbers places, each name once; 0 is the station. Two doors of one yard are two stops. */
class PlaceNumbers {
  readonly list: Position[] = [];
  private readonly known = new Map<string, number>();

  constructor(station: Position) {
    this.of(station);
  }

  of(place: Position, key = `${place.latitude},${place.longitude}`): number {
    const known = this.known.get(key);
    if (known !== undefined) return known;
    this.known.set(key, this.list.length);
    return this.list.push(place) - 1;
  }
}
