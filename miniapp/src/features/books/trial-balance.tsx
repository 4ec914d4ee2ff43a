import { type BooksPage, fen, yuanText } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { KeyValue } from '@/ui/key-value';
import { SectionTitle } from '@/ui/section-title';

/** 试算平衡 of one day: every document's debits equal its credits, so the columns must. */
export function TrialBalance({ rows }: { rows: BooksPage['trialBalance'] }) {
  const debit = rows.reduce((sum, row) => sum + row.debitFen, 0);
  const credit = rows.reduce((sum, row) => sum + row.creditFen, 0);
  if (rows.length === 0) return <EmptyState title="这天没有记账" note="有了收付，这里自动有账" />;
  return (
    <>
      <SectionTitle title="试算平衡" aside={debit === credit ? '借贷相等' : '借贷不等'} />
      <Card id="trial-balance">
        {rows.map((row) => <KeyValue key={row.account} label={row.title} value={<Sides debit={row.debitFen} credit={row.creditFen} />} />)}
        <View className="hr" />
        <KeyValue id="balance" label="合计" value={<Sides debit={debit} credit={credit} />} look="bold" />
      </Card>
    </>
  );
}

function Sides({ debit, credit }: { debit: number; credit: number }) {
  return <View className="sides"><View>借 {yuanText(fen(debit))}</View><View>贷 {yuanText(fen(credit))}</View></View>;
}
