import { booksRoutes, fen, formatYuan, type PayoutAct, type SettlementView } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useWrite } from '@/api';
import { PLACES } from '@/features/shell/places';
import { openPage } from '@/platform/navigation';
import { Card } from '@/ui/card';
import { ErrorState } from '@/ui/error-state';
import { KeyValue } from '@/ui/key-value';
import { SectionTitle } from '@/ui/section-title';
import { SmallButton } from '@/ui/small-button';
import { PARTY_WORDS, PAYOUT_WORDS } from './books-words';

interface SettlementsProps {
  operatorId: string;
  businessDate: string;
  settlements: readonly SettlementView[];
  onChanged: () => Promise<void>;
}

/** 结算单 of a settled day, one each, with the payouts of points and drivers. */
export function Settlements({ operatorId, businessDate, settlements, onChanged }: SettlementsProps) {
  const move = useWrite(booksRoutes.movePayout);
  if (settlements.length === 0) return null;
  const press = async (payoutId: string, act: PayoutAct) => {
    if (await move.send({ operatorId, payoutId, act })) await onChanged();
  };
  return (
    <>
      <SectionTitle title="结算单" aside={`${settlements.length} 份`} />
      {move.sentence && <ErrorState title="没记上" note={move.sentence} />}
      {[...settlements].sort(byKind).map((row) => <Row key={row.settlementId} row={row} businessDate={businessDate} onMove={press} />)}
    </>
  );
}

function Row({ row, businessDate, onMove }: { row: SettlementView; businessDate: string; onMove: (payoutId: string, act: PayoutAct) => Promise<void> }) {
  const { payout } = row;
  const isOperator = row.partyKind === 'operator';
  return (
    <Card id={`settlement-${row.partyKind}-${row.partyId}`}>
      <KeyValue label={`${PARTY_WORDS[row.partyKind]}·${row.partyName}`} value={isOperator ? `结余 ${formatYuan(fen(row.closingFen))}` : `还欠 ${formatYuan(fen(row.closingFen))}`} look="bold" />
      <View className="row between">
        <View className="t-cap grow num">{isOperator ? '收入' : '应得'} {formatYuan(fen(row.earnedFen))}，{isOperator ? '支出' : '已付'} {formatYuan(fen(row.paidFen))}</View>
        {!isOperator && <SmallButton kind="plain" onPress={() => openPage(PLACES.partyStatement(row.partyKind, row.partyId, businessDate))}>对账单</SmallButton>}
      </View>
      {payout && (
        <View className="row between settlement-payout">
          <View className="grow num">{formatYuan(fen(payout.amountFen))}·{PAYOUT_WORDS[payout.state]}</View>
          {payout.state === 'created' && <SmallButton id={`submit-${payout.payoutId}`} onPress={() => void onMove(payout.payoutId, 'submit')}>付出去了</SmallButton>}
          {payout.state === 'submitted' && <SmallButton id={`fail-${payout.payoutId}`} kind="line" onPress={() => void onMove(payout.payoutId, 'fail')}>退回来了</SmallButton>}
          {payout.state === 'submitted' && <SmallButton id={`succeed-${payout.payoutId}`} onPress={() => void onMove(payout.payoutId, 'succeed')}>到账了</SmallButton>}
        </View>
      )}
    </Card>
  );
}

const ORDER = ['operator', 'driver', 'point', 'household'];

function byKind(one: SettlementView, other: SettlementView): number {
  return ORDER.indexOf(one.partyKind) - ORDER.indexOf(other.partyKind) || one.partyName.localeCompare(other.partyName);
}
