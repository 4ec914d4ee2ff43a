import { type RunPage, type StopCrop, type StopView } from '@cunshe/shared';
import type { HouseholdBrief } from '../catalogue/public';
import { familyOf, type LockedLine } from '../ordering/public';
import type { PickupPointBrief } from '../pairing/public';
import { isOver, type RouteBrief, type StopBrief } from '../pickup-routing/public';
import type { FloatSession } from '../settlement/public';
import type { CollectionReceipt } from './domain/collection-receipt';

/** Everything the driver's page shows of a run. */
export interface RunFacts {
  readonly route: RouteBrief;
  readonly stops: readonly StopBrief[];
  readonly arrivals: ReadonlyMap<string, Date>;
  readonly households: ReadonlyMap<string, HouseholdBrief>;
  readonly points: ReadonlyMap<string, PickupPointBrief>;
  readonly stationName: string;
  readonly packAt: 'door' | 'station' | 'gate';
  readonly linesAt: (stop: StopBrief) => readonly LockedLine[];
  readonly receipts: readonly CollectionReceipt[];
  readonly float: FloatSession | null;
  /** Households that can confirm with four digits of their own. */
  readonly pins: ReadonlySet<string>;
  /** Photos taken at a stop. */
  readonly photos: ReadonlyMap<string, readonly string[]>;
}

/** What a bag weighs by itself; the driver may set it per bag kind. */
export const BAG_TARE_GRAMS = 20;

export function presentRun(facts: RunFacts): NonNullable<RunPage['run']> {
  const { route, stops, arrivals, points, float } = facts;
  const firstDrop = stops.find(({ kind }) => kind === 'drop')!;
  const openedFen = float?.openedFen ?? route.floatFen;
  const paidCashFen = float?.paidFen ?? 0;
  return {
    routeId: route.id,
    state: route.state,
    vanName: route.vanName,
    firstDropAt: arrivals.get(firstDrop.id)!.toISOString(),
    firstDropName: gateName(points.get(firstDrop.pickupPointId!)),
    stops: stops.map((stop) => presentStop(facts, stop)),
    float: { openedFen, paidCashFen, leftFen: openedFen - paidCashFen, state: float?.state ?? 'open' },
    tareGrams: BAG_TARE_GRAMS,
    capacityCrates: route.capacityCrates,
    packAt: facts.packAt,
    sharesPosition: route.sharesPosition,
  };
}

function presentStop(facts: RunFacts, stop: StopBrief): StopView {
  const lines = facts.linesAt(stop);
  const receipt = facts.receipts.find(({ stopId }) => stopId === stop.id);
  return {
    stopId: stop.id,
    kind: stop.kind,
    sequence: stop.sequence,
    state: stop.state,
    ...placeOf(facts, stop),
    latitude: stop.latitude,
    longitude: stop.longitude,
    plannedArrival: facts.arrivals.get(stop.id)!.toISOString(),
    metres: stop.metres,
    crops: stop.kind === 'collect' ? cropsOf(openOrAll(stop, lines), facts.points) : [],
    dropBags: stop.kind === 'drop' ? dropBags(lines, facts.stops) : [],
    receipt: receipt ? { receiptId: receipt.id, totalFen: receipt.totalFen, method: receipt.method, state: receipt.state } : null,
    skipReason: stop.skipReason,
    hasPin: facts.pins.has(stop.householdId ?? ''),
    temperature: stop.temperature,
    photos: facts.photos.get(stop.id)?.length ?? 0,
    revision: stop.revision,
  };
}

function placeOf({ households, points, stationName }: RunFacts, stop: StopBrief): Pick<StopView, 'title' | 'hint' | 'phone'> {
  if (stop.kind === 'station') return { title: stationName, hint: '分拣装车', phone: null };
  const household = stop.householdId ? households.get(stop.householdId) : undefined;
  if (household) return { title: `${household.plaqueNumber} 号园 ${household.farmerName}`, hint: household.hint, phone: household.phone };
  const point = points.get(stop.pickupPointId ?? '');
  return { title: gateName(point), hint: point?.keeperName ?? null, phone: point?.keeperPhone ?? null };
}

/** "九峰小区东门". */
export function gateName(point: PickupPointBrief | undefined): string {
  return point ? `${point.compoundName}${point.shortName}` : '';
}

/** Before the door: what is still to be taken; after it: what it was. */
function openOrAll(stop: StopBrief, lines: readonly LockedLine[]): readonly LockedLine[] {
  return isOver(stop.state) ? lines : lines.filter(({ state }) => state === 'ordered');
}

/** Lines of one household by crop, each with its bags in the order of their labels. */
export function cropsOf(lines: readonly LockedLine[], points: ReadonlyMap<string, PickupPointBrief>, buyers: ReadonlyMap<string, string> = new Map()): StopCrop[] {
  const byListing = new Map<string, LockedLine[]>();
  for (const line of lines) byListing.set(line.listingId, [...(byListing.get(line.listingId) ?? []), line]);
  return [...byListing.values()].map((bags) => ({
    listingId: bags[0]!.listingId,
    cropName: bags[0]!.cropName,
    drawing: bags[0]!.drawing,
    unitKind: bags[0]!.unit.kind,
    unitName: bags[0]!.unit.name,
    gramsPerUnit: bags[0]!.unit.gramsPerUnit,
    priceFen: bags[0]!.priceFen,
    ordered: bags.reduce((sum, { due }) => sum + due, 0),
    bags: [...bags].sort(byLabel).map((bag) => ({
      lineId: bag.lineId,
      bagLabel: bag.bagLabel,
      pickupPointName: gateName(points.get(bag.pickupPointId)),
      ...(buyers.has(bag.accountId) && { buyer: familyOf(buyers.get(bag.accountId)!) }),
      ordered: bag.due,
    })),
  }));
}

/** "A-07 ×3": what was loaded last comes off first. */
function dropBags(lines: readonly LockedLine[], stops: readonly StopBrief[]): string[] {
  const doors = new Map(stops.map((stop) => [stop.householdId, stop.sequence]));
  const bags = new Map<string, { count: number; loaded: number }>();
  for (const line of lines.filter(({ state }) => state === 'packed' || state === 'handed_over')) {
    const bag = bags.get(line.bagLabel) ?? { count: 0, loaded: 0 };
    bags.set(line.bagLabel, { count: bag.count + 1, loaded: Math.max(bag.loaded, doors.get(line.householdId) ?? 0) });
  }
  return [...bags]
    .sort(([a, { loaded: last }], [b, { loaded: other }]) => other - last || (a < b ? -1 : 1))
    .map(([label, { count }]) => (count > 1 ? `${label} ×${count}` : label));
}

function byLabel(a: LockedLine, b: LockedLine): number {
  return a.bagLabel < b.bagLabel ? -1 : a.bagLabel > b.bagLabel ? 1 : 0;
}
