import { type RecallPage, timeOfDay } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { Card } from '@/ui/card';
import { KeyValue } from '@/ui/key-value';
import { SectionTitle } from '@/ui/section-title';
import { SmallButton } from '@/ui/small-button';
import { StatTiles } from '@/ui/stat-tiles';
import { Tag } from '@/ui/tag';
import { batchText } from './batch-text';

/** Everything that came of the same cutting. */
export function RecallResult({ page, onHousehold }: { page: RecallPage; onHousehold: (householdId: string) => void }) {
  return (
    <View className="stack">
      <StatTiles items={[{ value: `${page.batches.length} 批`, note: `${page.lineCount} 袋` }, { value: `${page.orderCount} 单`, note: `取走 ${page.handedOverCount} 袋` }, { value: `${page.residentCount} 户`, note: `${page.tookMs} 毫秒查到` }]} />
      {page.toldAt && <Card id="told" look="green"><View className="bold">{timeOfDay(new Date(page.toldAt))} 已经通知了住户</View></Card>}
      <SectionTitle title="批次" />
      {page.batches.map((batch) => (
        <Card key={batch.batchId} id={`batch-${batch.plaqueNumber}`}>
          <View className="stack">
            <View className="row between"><View className="bold">{batch.cropName} {batch.amountText}</View>{batch.state === 'recalled' && <Tag tone="brick">已召回</Tag>}</View>
            <View className="t-cap num">{batchText(batch)}</View>
            <KeyValue label="没装袋、还剩" value={batch.leftText} />
            <KeyValue label="合格证" value={batch.certificateNumber ?? '不用开'} />
            <SmallButton id={`household-${batch.plaqueNumber}`} kind="plain" onPress={() => onHousehold(batch.householdId)}>这家近 7 天的都查</SmallButton>
          </View>
        </Card>
      ))}
      <SectionTitle title="提货点" />
      <Card>{page.points.map(({ pointName, lines, handedOver }) => <KeyValue key={pointName} label={pointName} value={`${lines} 袋，取走 ${handedOver}`} />)}</Card>
      <SectionTitle title="到了谁家" aside={page.lineCount > page.lines.length ? `先看 ${page.lines.length} 袋，全的在表里` : undefined} />
      <Card>{page.lines.map((line) => <KeyValue key={line.lineId + line.batchId} label={`${line.bagLabel ?? ''} ${line.surname}·${line.pointName}`} value={`${line.amountText} ${line.handedOver ? '取走了' : '在袋里'}`} />)}</Card>
      {page.claims.length > 0 && <SectionTitle title="同一批的售后" />}
      {page.claims.map((claim) => <Card key={claim.claimId}><View>{claim.text}</View></Card>)}
    </View>
  );
}
