import type { ReportSection } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { Card } from '@/ui/card';
import { SectionTitle } from '@/ui/section-title';
import { cellText, withSpokenDates } from './report-words';
import './report-table.scss';

/** One table; wider than a phone it is moved sideways inside its card, the page stays where it is. */
export function ReportTable({ section, id }: { section: ReportSection; id: string }) {
  const { heading, columns, rows, totals, rowsLeftOut } = section;
  return (
    <>
      <SectionTitle title={withSpokenDates(heading)} />
      <Card id={id}>
        <View className="report-scroll">
          <View className="report-table">
            <Row cells={columns.map(({ title }) => title)} columns={columns} look="head" />
            {rows.map((row, place) => <Row key={place} cells={row} columns={columns} look="" />)}
            {totals && <Row cells={totals} columns={columns} look="total" />}
          </View>
        </View>
        {rowsLeftOut > 0 && <View className="t-cap">还有 {rowsLeftOut} 行，下载文件看全部</View>}
      </Card>
    </>
  );
}

/** What is longer is broken, so that the sums beside it stay in sight. */
const LONGEST_IN_A_LINE = 9;

function Row({ cells, columns, look }: { cells: ReportSection['rows'][number]; columns: ReportSection['columns']; look: string }) {
  return (
    <View className={`report-row ${look}`}>
      {cells.map((cell, place) => <Cell key={place} isText={columns[place]!.kind === 'text'} text={look === 'head' ? String(cell) : withSpokenDates(cellText(columns[place]!, cell))} />)}
    </View>
  );
}

function Cell({ isText, text }: { isText: boolean; text: string }) {
  return <View className={`report-cell ${isText ? '' : 'num'} ${isText && text.length > LONGEST_IN_A_LINE ? 'long' : ''}`}>{text}</View>;
}
