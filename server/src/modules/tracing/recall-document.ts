import { businessDateOf, timeOfDay } from '@cunshe/shared';
import type { TableDocument } from '../../platform';
import type { RecallFacts } from './domain/recall';

/** Everything a recall has found, on paper or as a table: for the points, the committee and the authority. */
export function recallDocument(pairingName: string, { batches, lines, points, orderCount, residentCount }: RecallFacts, now: Date): TableDocument {
  return {
    title: '召回清单',
    lines: [pairingName, `${businessDateOf(now)} ${timeOfDay(now)} 查出：${batches.length} 批，${orderCount} 单，${residentCount} 户`],
    landscape: true,
    sections: [
      {
        heading: '批次',
        columns: [text('日期', 0.1), text('菜', 0.12), text('菜园', 0.1), text('农户', 0.1), text('菜地', 0.14), text('采摘', 0.08), text('数量', 0.1), text('没装袋的', 0.1), text('合格证', 0.16)],
        rows: batches.map((batch) => [
          batch.businessDate, batch.cropName, `${batch.plaqueNumber} 号`, batch.farmerName, batch.plotName ?? '', timeOfDay(new Date(batch.cutAt)), batch.amountText, batch.leftText, batch.certificateNumber ?? '不需要',
        ]),
      },
      { heading: '提货点', columns: [text('提货点', 0.6), number('袋', 0.2), number('取走的', 0.2)], rows: points.map((point) => [point.pointName, point.lines, point.handedOver]) },
      {
        heading: '到了谁家',
        columns: [text('袋号', 0.15), text('提货点', 0.35), text('住户', 0.15), text('菜', 0.15), text('数量', 0.1), text('在哪', 0.1)],
        rows: lines.map((line) => [line.bagLabel, line.pointName, line.surname, line.cropName, line.amountText, line.handedOver ? '取走了' : '在袋里']),
      },
    ],
  };
}

const text = (title: string, width: number) => ({ title, kind: 'text' as const, width });
const number = (title: string, width: number) => ({ title, kind: 'number' as const, width });
