import { businessDate, dateText, fen, fulfilmentRoutes, type HouseholdMoneyPage, paymentRoutes, type ReceiptSummary, spokenYuan, yuanText } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { usePage, useWrite } from '@/api';
import { PageBody } from '@/features/shell/page-body';
import { PLACES } from '@/features/shell/places';
import { SpeakButton } from '@/features/speaking/speak-button';
import { openPage } from '@/platform/navigation';
import { useRole } from '@/state/session';
import { useLargeText } from '@/state/text-size';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { ErrorState } from '@/ui/error-state';
import { IconRow } from '@/ui/icon-row';
import { KeyValue } from '@/ui/key-value';
import { Screen } from '@/ui/screen';

const METHODS = { cash: '现金', transfer: '微信转账', owed: '先欠着' } as const;
const REFRESH_MS = 20_000;

/** 我的菜钱: today, this month, each time the van came. */
export default function MoneyPage() {
  const householdId = useRole()?.scopeId ?? '';
  const page = usePage(fulfilmentRoutes.householdMoney, { householdId }, { keep: true, everyMs: REFRESH_MS, enabled: householdId !== '' });
  return (
    <Screen elder={useLargeText()} title="我的菜钱">
      <PageBody page={page} skeleton="rows">
        {(money) => (
          <>
            <Card>
              <View className="row between"><View className="grow">今天{money.todayFen > 0 ? '收到' : '大约'}</View><SpeakButton words={moneyWords(money)} /></View>
              <View id="today-money" className="t-display c-tai num">{spokenYuan(fen(money.todayFen || money.todayExpectedFen))}</View>
              <View className="hr" />
              <KeyValue id="month-money" label="这个月" value={`${yuanText(fen(money.monthFen))} 元`} look="bold" />
            </Card>
            <IconRow id="statement" icon="list" title="对账单" note="按天按月看，能存成 PDF" action="看" onPress={() => openPage(PLACES.farmerStatement)} />
            {money.receipts.length === 0 && <EmptyState title="还没有收过菜" note="车来过秤以后，这里有每一笔" />}
            {money.receipts.map((receipt) => <Receipt key={receipt.receiptId} receipt={receipt} onChanged={page.refresh} />)}
          </>
        )}
      </PageBody>
    </Screen>
  );
}

function Receipt({ receipt, onChanged }: { receipt: ReceiptSummary; onChanged: () => Promise<void> }) {
  const accept = useWrite(paymentRoutes.sandboxConfirmTransfer);
  const { transferBillNo } = receipt;
  const press = async () => {
    if (transferBillNo && (await accept.send({ outBillNo: transferBillNo }))) await onChanged();
  };
  return (
    <Card id={`receipt-${receipt.receiptId}`}>
      <KeyValue label={`${dateText(businessDate(receipt.businessDate))}·${METHODS[receipt.method]}`} value={`${yuanText(fen(receipt.totalFen))} 元`} look="bold c-tai" />
      {receipt.lines.map((line) => <KeyValue key={line.cropName} label={`${line.cropName} ${line.amountText}`} value={`${yuanText(fen(line.fen))} 元`} />)}
      {receipt.state !== 'paid' && <View className="c-rice bold">{receipt.state === 'transfer_pending' ? '等您点收款' : '还没付，运营方今天补上'}</View>}
      {accept.sentence && <ErrorState title="没收成" note={accept.sentence} />}
      {receipt.state === 'transfer_pending' && transferBillNo && <Button id="accept-transfer" wide busy={accept.busy && '正在收…'} onPress={() => void press()}>收款</Button>}
    </Card>
  );
}

function moneyWords(money: HouseholdMoneyPage): string {
  const today = money.todayFen > 0 ? `今天收到 ${spokenYuan(fen(money.todayFen))}` : `今天大约 ${spokenYuan(fen(money.todayExpectedFen))}，车来了当面给`;
  return `${today}。这个月一共 ${spokenYuan(fen(money.monthFen))}。`;
}
