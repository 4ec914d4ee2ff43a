import { type Report, grouped, money, number, sumOf, text } from './report';
import { type ReportLine, billedFenOf, billedIn, cropKey, orderedIn, packedIn } from './report-line';

/** What a cycle came to: crop by crop, the three quantities and the money. */
export function cycleTotals(lines: readonly ReportLine[]): Report {
  return {
    title: '批次合计',
    sumFen: billedFenOf(lines),
    sections: grouped(lines, ({ businessDate }) => businessDate).map((ofDay) => ({
      heading: ofDay[0]!.businessDate,
      columns: [text('菜', 0.2), number('份数', 0.1), text('订', 0.16), text('装', 0.16), text('计费', 0.16), money('估价', 0.11), money('应收', 0.11)],
      rows: grouped(byCrop(ofDay), cropKey).map((crop) => [
        crop[0]!.cropName, crop.length, orderedIn(crop), packedIn(crop), billedIn(crop), sumOf(crop, (line) => line.estimateFen), billedFenOf(crop),
      ]),
      totals: [`${new Set(ofDay.map(({ orderId }) => orderId)).size} 单`, ofDay.length, '', '', '', sumOf(ofDay, (line) => line.estimateFen), billedFenOf(ofDay)],
    })),
  };
}

/** 卖菜: what the gardens' crops brought in, as billed. */
export function sales(lines: readonly ReportLine[]): Report {
  const billed = lines.filter(({ billedFen }) => billedFen !== null);
  return {
    title: '卖菜收入',
    sumFen: billedFenOf(billed),
    sections: [{
      heading: '按日子、农户和菜',
      columns: [text('日子', 0.15), text('菜园', 0.25), text('菜', 0.22), number('份数', 0.1), text('计费', 0.14), money('元', 0.14)],
      rows: grouped(billed, (line) => `${line.businessDate}|${line.householdId}|${cropKey(line)}`)
        .sort(([a], [b]) => (a!.businessDate + a!.plaqueNumber + a!.cropName < b!.businessDate + b!.plaqueNumber + b!.cropName ? -1 : 1))
        .map((some) => [some[0]!.businessDate, `${some[0]!.plaqueNumber} 号 ${some[0]!.farmerName}`, some[0]!.cropName, some.length, billedIn(some), billedFenOf(some)]),
      totals: ['合计', '', '', billed.length, '', billedFenOf(billed)],
    }],
  };
}

function byCrop(lines: readonly ReportLine[]): ReportLine[] {
  return [...lines].sort((a, b) => (cropKey(a) < cropKey(b) ? -1 : 1));
}
