import { grams } from '@cunshe/shared';
import fc from 'fast-check';
import { fees, purchases, refunds } from '../../../src/modules/programme/domain/money';
import { packingByHousehold, packingByOrder, packingByPoint } from '../../../src/modules/programme/domain/packing';
import type { Report } from '../../../src/modules/programme/domain/report';
import type { ReportLine } from '../../../src/modules/programme/domain/report-line';
import { cycleTotals, sales } from '../../../src/modules/programme/domain/totals';

const sum = fc.integer({ min: 0, max: 1_000_000 });
const date = fc.constantFrom('2026-05-01', '2026-05-02', '2026-05-03');

const line: fc.Arbitrary<ReportLine> = fc
  .record({
    orderId: fc.constantFrom('o1', 'o2', 'o3', 'o4'), businessDate: date, pointName: fc.constantFrom('东门', '西门'), buyerName: fc.option(fc.constantFrom('周敏', '李')),
    bagLabel: fc.constantFrom('A-01', 'A-02', 'B-01'), householdId: fc.constantFrom('h1', 'h2', 'h3'), cropName: fc.constantFrom('红菜薹', '白菜', '花菜'),
    kind: fc.constantFrom('count' as const, 'count_by_weight' as const, 'weight' as const), ordered: fc.integer({ min: 1, max: 50 }),
    packed: fc.option(fc.integer({ min: 0, max: 50 })), estimateFen: sum, billedFen: fc.option(sum),
  })
  .map(({ kind, packed, ...rest }) => ({
    ...rest, packed, billed: packed === null ? null : Math.min(packed, rest.ordered), plaqueNumber: rest.householdId, farmerName: '陈', unit: { kind, name: '把', gramsPerUnit: grams(500) },
  }));

/** The last column of every table holds the money. */
function moneyOf({ sections }: Report): number {
  return sections.reduce((all, { rows }) => all + rows.reduce((fen, row) => fen + Number(row.at(-1)), 0), 0);
}

function totalsOf({ sections }: Report): number {
  return sections.reduce((all, { totals }) => all + Number(totals!.at(-1)), 0);
}

test('whatever was sold: rows, totals and sum are one number, and each line is counted once', () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 60 }), (lines) => {
      const billed = lines.reduce((fen, { billedFen }) => fen + (billedFen ?? 0), 0);
      for (const report of [cycleTotals(lines), sales(lines)]) expect([moneyOf(report), totalsOf(report), report.sumFen]).toEqual([billed, billed, billed]);
      expect(packingByPoint(lines).sections.reduce((all, { rows }) => all + rows.length, 0)).toBe(lines.length);
      const perCrop = packingByHousehold(lines).sections.flatMap(({ rows }) => rows).filter(([, , point]) => point !== '');
      expect(perCrop).toHaveLength(lines.length);
      expect(packingByOrder(lines).sections[0]!.rows).toHaveLength(new Set(lines.map(({ orderId }) => orderId)).size);
    }),
  );
});

test('whatever was bought, charged and given back: rows and totals are one number', () => {
  const purchase = fc.record({ date, householdName: fc.string(), linesFen: sum, roundingFen: fc.integer({ min: 0, max: 9 }), method: fc.constantFrom('cash', 'owed'), state: fc.constantFrom('paid', 'owed') });
  const fee = fc.record({ date, type: fc.constantFrom('transport', 'point'), orders: fc.nat(9), chargedFen: sum, billedFen: sum });
  const refund = fc.record({ date, reason: fc.constantFrom('缺货退款', '称重退差价'), bearer: fc.constantFrom('farmer', 'goodwill'), state: fc.constantFrom('requested', 'succeeded'), fen: sum });
  fc.assert(
    fc.property(fc.array(purchase), fc.array(fee), fc.array(refund), (bought, charged, given) => {
      const receipts = bought.map((each) => ({ ...each, totalFen: each.linesFen + each.roundingFen }));
      const spent = receipts.reduce((fen, { totalFen }) => fen + totalFen, 0);
      expect([purchases(receipts).sections[0]!.totals![4], purchases(receipts).sumFen]).toEqual([spent, spent]);
      for (const report of [fees(charged), refunds(given)]) expect([moneyOf(report), totalsOf(report)]).toEqual([report.sumFen, report.sumFen]);
    }),
  );
});
