import { type Report, type ReportSection, grouped, number, text } from './report';
import { type ReportLine, cropKey, orderedIn, packedIn } from './report-line';

const PER_ORDER = [text('袋号', 0.12), text('菜', 0.26), text('菜园', 0.26), text('订', 0.18), text('装', 0.18)];

/** One list for each gate: every bag in the order of its number, what is in it, from which garden. */
export function packingByPoint(lines: readonly ReportLine[]): Report {
  return {
    title: '分装单·按提货点',
    sumFen: null,
    sections: grouped(lines, ({ businessDate, pointName }) => `${businessDate} ${pointName}`).map((atPoint) => ({
      heading: `${atPoint[0]!.pointName} ${atPoint[0]!.businessDate}`,
      columns: PER_ORDER,
      rows: atPoint.map((line) => [line.bagLabel, line.cropName, gardenOf(line), orderedIn([line]), packedIn([line])]),
      totals: [`${ordersIn(atPoint)} 袋`, '', '', `${atPoint.length} 样`, ''],
    })),
  };
}

/** One list for each garden: crop by crop, the bags that want it. */
export function packingByHousehold(lines: readonly ReportLine[]): Report {
  const inOrder = [...lines].sort((a, b) => compare(a.businessDate, b.businessDate) || compare(a.plaqueNumber, b.plaqueNumber) || compare(cropKey(a), cropKey(b)));
  return {
    title: '分装单·按农户',
    sumFen: null,
    sections: grouped(inOrder, ({ businessDate, householdId }) => `${businessDate} ${householdId}`).map(householdSection),
  };
}

function householdSection(ofHousehold: ReportLine[]): ReportSection {
  const first = ofHousehold[0]!;
  return {
    heading: `${gardenOf(first)} ${first.businessDate}`,
    columns: [text('菜', 0.24), text('袋号', 0.2), text('提货点', 0.24), text('订', 0.16), text('装', 0.16)],
    rows: grouped(ofHousehold, cropKey).flatMap((crop) => [
      ...crop.map((line) => [line.cropName, line.bagLabel, line.pointName, orderedIn([line]), packedIn([line])]),
      [`${crop[0]!.cropName} 共`, `${crop.length} 袋`, '', orderedIn(crop), packedIn(crop)],
    ]),
    totals: null,
  };
}

/** Bag by bag over all gates; with the buyer's name for whoever may know it. */
export function packingByOrder(lines: readonly ReportLine[]): Report {
  const named = lines.some(({ buyerName }) => buyerName !== null);
  const orders = grouped(lines, ({ orderId }) => orderId);
  return {
    title: '分装单·按订单',
    sumFen: null,
    sections: [{
      heading: `${orders.length} 单`,
      columns: [text('日子', 0.13), text('袋号', 0.1), ...(named ? [text('住户', 0.13)] : []), text('提货点', 0.18), number('样数', 0.08), text('菜', named ? 0.38 : 0.51)],
      rows: orders.map((order) => {
        const { businessDate, bagLabel, buyerName, pointName } = order[0]!;
        return [businessDate, bagLabel, ...(named ? [buyerName] : []), pointName, order.length, order.map((line) => `${line.plaqueNumber} 号 ${line.cropName} ${orderedIn([line])}`).join('、')];
      }),
      totals: null,
    }],
  };
}

/** What is printed on a bag's sticker. */
export function labelsOf(lines: readonly ReportLine[]): { number: string; lines: string[] }[] {
  return grouped(lines, ({ orderId }) => orderId).map((order) => ({
    number: order[0]!.bagLabel,
    lines: [`${order[0]!.pointName} ${order[0]!.businessDate}`, ...order.slice(0, 3).map((line) => `${line.plaqueNumber} 号 ${line.cropName} ${orderedIn([line])}`), ...(order.length > 3 ? [`还有 ${order.length - 3} 样`] : [])],
  }));
}

function gardenOf({ plaqueNumber, farmerName }: ReportLine): string {
  return `${plaqueNumber} 号 ${farmerName}`;
}

function ordersIn(lines: readonly ReportLine[]): number {
  return new Set(lines.map(({ orderId }) => orderId)).size;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
