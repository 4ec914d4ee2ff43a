import { businessDate, dateText, fen, formatYuan, type StatementFloat, type StatementMovement, type StatementPage, yuanText } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { PageBody } from '@/features/shell/page-body';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { ChipRow } from '@/ui/chip';
import { EmptyState } from '@/ui/empty-state';
import { ErrorState } from '@/ui/error-state';
import { KeyValue } from '@/ui/key-value';
import { SectionTitle } from '@/ui/section-title';
import { SmallButton } from '@/ui/small-button';
import { DateSteps } from './date-steps';
import { settledText, spanText, paidText } from './statement-words';
import type { Statement } from './use-statement';

const PERIODS = [{ key: 'day', text: '按天' }, { key: 'month', text: '按月' }] as const;
const FLOAT_WORDS = { open: '还没交账', counted: '点过了', balanced: '对上了', variance_approved: '差额已批' } as const;

/** 对账单: what was owed, what was earned, what was paid, what is still owed. */
export function StatementView({ statement, onCorrect }: { statement: Statement; onCorrect?: (movement: StatementMovement) => void }) {
  const { page, period, date, last, choose, step } = statement;
  return (
    <View className="stack">
      <ChipRow options={PERIODS} value={period} onChange={choose} />
      <DateSteps text={spanText(period, date)} last={last} onStep={step} />
      <PageBody page={page} skeleton="rows">{(data) => <Body data={data} statement={statement} onCorrect={onCorrect} />}</PageBody>
    </View>
  );
}

function Body({ data, statement: { save, saving, sentence }, onCorrect }: { data: StatementPage; statement: Statement; onCorrect?: ((movement: StatementMovement) => void) | undefined }) {
  const empty = data.movements.length === 0 && data.floats.length === 0;
  return (
    <View className="stack">
      <Card id="sums">
        <KeyValue label="原来欠" value={formatYuan(fen(data.openingFen))} />
        <KeyValue id="earned" label="应得" value={formatYuan(fen(data.earnedFen))} />
        <KeyValue id="paid" label="已付" value={formatYuan(fen(data.paidFen))} />
        <View className="hr" />
        <KeyValue id="closing" label="还欠" value={formatYuan(fen(data.closingFen))} look="bold c-tai" />
        <View id="settled" className="t-cap">{settledText(data)}</View>
      </Card>
      {empty && <EmptyState title="这段时间没有账" note="换一天或换一个月看看" />}
      {data.movements.length > 0 && (
        <Card id="movements">
          {data.movements.map((row, place) => (
            <View key={`${row.at}-${place}`}>
              <KeyValue
                label={`${dateText(businessDate(row.businessDate))}·${row.title}`}
                value={`${row.earnedFen > 0 ? '+' : '−'}${yuanText(fen(row.earnedFen || row.paidFen))}`} look={row.earnedFen > 0 ? 'c-green' : ''}
              />
              {onCorrect && row.receiptId && <SmallButton id={`correct-${row.receiptId}`} kind="plain" icon="scale" onPress={() => onCorrect(row)}>这张收菜单错了，更正</SmallButton>}
            </View>
          ))}
        </Card>
      )}
      {data.floats.length > 0 && <SectionTitle title="备用金" />}
      {data.floats.map((float) => <Float key={`${float.businessDate}-${float.openedFen}-${float.paidFen}`} float={float} />)}
      {sentence && <ErrorState title="没存成" note={sentence} />}
      {!empty && <Button id="save-pdf" kind="line" wide busy={saving && '正在存…'} onPress={() => void save()}>存成 PDF</Button>}
    </View>
  );
}

function Float({ float }: { float: StatementFloat }) {
  return (
    <Card>
      <KeyValue label={dateText(businessDate(float.businessDate))} value={FLOAT_WORDS[float.state]} look="bold" />
      <KeyValue label="带出" value={formatYuan(fen(float.openedFen))} />
      <KeyValue label="付菜钱" value={formatYuan(fen(float.paidFen))} />
      <KeyValue label="交回" value={float.countedFen === null ? '—' : formatYuan(fen(float.countedFen))} />
      {float.paidMinutes !== null && <KeyValue label="过秤后付到钱" value={paidText(float.paidMinutes)} />}
      {float.differenceFen !== 0 && <KeyValue label={float.differenceFen > 0 ? '少了' : '多了'} value={formatYuan(fen(Math.abs(float.differenceFen)))} look="c-rice bold" />}
    </Card>
  );
}
