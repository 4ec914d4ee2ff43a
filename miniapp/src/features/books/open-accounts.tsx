import { type BooksPage, booksRoutes, businessDate, dateText, fen, formatYuan } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { useWrite } from '@/api';
import { Card } from '@/ui/card';
import { ErrorState } from '@/ui/error-state';
import { KeyValue } from '@/ui/key-value';
import { SectionTitle } from '@/ui/section-title';
import { SmallButton } from '@/ui/small-button';
import { countedText } from './books-words';
import { FloatSheet } from './float-sheet';

interface OpenAccountsProps {
  operatorId: string;
  books: BooksPage;
  onChanged: () => Promise<void>;
}

/** 还欠农户的: to be paid the same evening. */
export function OwedReceipts({ operatorId, books: { owed }, onChanged }: OpenAccountsProps) {
  const pay = useWrite(booksRoutes.payOwed);
  if (owed.length === 0) return null;
  const press = async (receiptId: string) => {
    if (await pay.send({ operatorId, receiptId })) await onChanged();
  };
  return (
    <>
      <SectionTitle title="还欠农户的" aside={`${owed.length} 张`} />
      {pay.sentence && <ErrorState title="没记上" note={pay.sentence} />}
      {owed.map(({ receiptId, businessDate: date, householdName, totalFen, reason }) => (
        <Card key={receiptId}>
          <KeyValue label={householdName} value={formatYuan(fen(totalFen))} look="bold c-tai" />
          <View className="row between">
            <View className="t-cap grow">{dateText(businessDate(date))}{reason ? `·${reason}` : ''}</View>
            <SmallButton id={`pay-${receiptId}`} onPress={() => void press(receiptId)}>付给农户了</SmallButton>
          </View>
        </Card>
      ))}
    </>
  );
}

/** 没交账的备用金: the driver's count does not add up, and the operator decides. */
export function OpenFloats({ operatorId, books: { floats }, onChanged }: OpenAccountsProps) {
  const [routeId, setRouteId] = useState<string | null>(null);
  const chosen = floats.find((float) => float.routeId === routeId);
  if (floats.length === 0) return null;
  return (
    <>
      <SectionTitle title="没交账的备用金" aside={`${floats.length} 份`} />
      {floats.map((float) => (
        <Card key={float.routeId}>
          <KeyValue label={`${float.driverName}·${dateText(businessDate(float.businessDate))}`} value={`该剩 ${formatYuan(fen(float.leftFen))}`} look="bold" />
          {float.countedFen !== null && <KeyValue id={`counted-${float.routeId}`} label="司机点了" value={countedText(float.leftFen, float.countedFen)} look="c-rice bold" />}
          <View className="row between">
            <View className="t-cap grow">带出 {formatYuan(fen(float.openedFen))}，付了 {formatYuan(fen(float.paidFen))}</View>
            <SmallButton id={`float-${float.routeId}`} onPress={() => setRouteId(float.routeId)}>数不上，我来定</SmallButton>
          </View>
        </Card>
      ))}
      {chosen && <FloatSheet key={chosen.routeId} operatorId={operatorId} float={chosen} onClose={() => setRouteId(null)} onDone={onChanged} />}
    </>
  );
}
