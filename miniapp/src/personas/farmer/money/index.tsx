import { businessDate, dateText, type DisputeKind, fen, fulfilmentRoutes, type HouseholdMoneyPage, paymentRoutes, type ReceiptSummary, spokenYuan } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { keepPage, usePage, useWrite } from '@/api';
import { AskSheet } from '@/features/disputes/ask-sheet';
import { disputeText } from '@/features/disputes/dispute-words';
import { GRADE_WORDS } from '@/features/driving/grades';
import { PinSheet } from '@/features/own-pin/pin-sheet';
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
import { SmallButton } from '@/ui/small-button';

const METHODS = { cash: '现金', transfer: '微信转账', owed: '先欠着' } as const;
const REFRESH_MS = 20_000;

/** 我的菜钱: today, this month, each time the van came. */
export default function MoneyPage() {
  const householdId = useRole()?.scopeId ?? '';
  const page = usePage(fulfilmentRoutes.householdMoney, { householdId }, { keep: true, everyMs: REFRESH_MS, enabled: householdId !== '' });
  const [asking, setAsking] = useState<string | null>(null);
  const raise = useWrite(fulfilmentRoutes.disputeReceipt);
  const settle = useWrite(fulfilmentRoutes.settleDispute);
  const [choosing, setChoosing] = useState(false);
  const pin = useWrite(fulfilmentRoutes.setPin);
  const keep = (answer: HouseholdMoneyPage | null) => {
    if (answer) keepPage(fulfilmentRoutes.householdMoney, { householdId }, answer);
    return answer !== null;
  };
  const ask = async (receiptId: string, kind: DisputeKind) => {
    if (keep(await raise.send({ receiptId, kind }))) setAsking(null);
  };
  const sheet = choosing ? <PinSheet busy={pin.busy} sentence={pin.sentence} onClose={() => setChoosing(false)} onDone={(digits) => void pin.send({ householdId, pin: digits }).then((answer) => keep(answer) && setChoosing(false))} /> : asking !== null && <AskSheet sentence={raise.sentence} onClose={() => setAsking(null)} onAsk={(kind) => void ask(asking, kind)} />;
  return (
    <Screen elder={useLargeText()} title="我的菜钱" overlay={sheet}>
      {settle.sentence && <ErrorState title="没记上" note={settle.sentence} />}
      <PageBody page={page} skeleton="rows">
        {(money) => (
          <>
            <Card>
              <View className="row between wrap"><View className="grow">今天{money.todayFen > 0 ? '收到' : '大约'}</View><SpeakButton words={moneyWords(money)} /></View>
              <View id="today-money" className="t-display c-tai num">{spokenYuan(fen(money.todayFen || money.todayExpectedFen))}</View>
              <View className="hr" />
              <KeyValue id="month-money" label="这个月" value={spokenYuan(fen(money.monthFen))} look="bold" />
            </Card>
            <IconRow id="statement" icon="list" title="对账单" note="按天按月看，能存成 PDF" action="看" onPress={() => openPage(PLACES.farmerStatement)} />
            <IconRow id="own-pin" icon="edit" title={money.hasPin ? '换四位数' : '定四位数'} note="车来过秤时您自己输，算点过头" action={money.hasPin ? '换' : '定'} onPress={() => { pin.clear(); setChoosing(true); }} />
            {money.receipts.length === 0 && <EmptyState title="还没有收过菜" note="车来过秤以后，这里有每一笔" />}
            {money.receipts.map((receipt) => <Receipt key={receipt.receiptId} receipt={receipt} onChanged={page.refresh} onAsk={() => { raise.clear(); setAsking(receipt.receiptId); }} onSettle={(disputeId) => void settle.send({ disputeId }).then(keep)} />)}
          </>
        )}
      </PageBody>
    </Screen>
  );
}

interface ReceiptProps {
  receipt: ReceiptSummary;
  onChanged: () => Promise<void>;
  onAsk: () => void;
  onSettle: (disputeId: string) => void;
}

function Receipt({ receipt, onChanged, onAsk, onSettle }: ReceiptProps) {
  const accept = useWrite(paymentRoutes.sandboxConfirmTransfer);
  const { transferBillNo, dispute, rightFen, totalFen } = receipt;
  const press = async () => {
    if (transferBillNo && (await accept.send({ outBillNo: transferBillNo }))) await onChanged();
  };
  return (
    <Card id={`receipt-${receipt.receiptId}`}>
      <View className="stack">
        <View>
          <KeyValue label={`${dateText(businessDate(receipt.businessDate))}·${METHODS[receipt.method]}`} value={spokenYuan(fen(receipt.totalFen))} look="bold c-tai" />
          {receipt.lines.map((line) => <KeyValue key={line.cropName} label={`${line.cropName} ${line.amountText}${line.grade && line.grade > 1 ? `，${GRADE_WORDS[line.grade]}` : ''}`} value={spokenYuan(fen(line.fen))} />)}
        </View>
        {receipt.confirmedBy === 'pin' && <View className="t-cap">您输四位数点过头</View>}
        {receipt.state !== 'paid' && <View className="c-rice bold">{receipt.state === 'transfer_pending' ? '等您点收款' : '还没付，运营方今天补上'}</View>}
        {rightFen !== totalFen && <KeyValue label="更正以后" value={spokenYuan(fen(rightFen))} look="bold c-tai" />}
        {dispute && <View id={`dispute-${receipt.receiptId}`} className={dispute.state === 'open' ? 'c-rice' : 'bold'}>{disputeText(dispute)}</View>}
        {dispute?.state === 'answered' && <Button id={`clear-${receipt.receiptId}`} kind="soft" wide icon="check" onPress={() => onSettle(dispute.disputeId)}>清楚了</Button>}
        {!dispute && <SmallButton id={`ask-about-${receipt.receiptId}`} kind="line" onPress={onAsk}>这笔不对</SmallButton>}
        {accept.sentence && <ErrorState title="没收成" note={accept.sentence} />}
        {receipt.state === 'transfer_pending' && transferBillNo && <Button id="accept-transfer" wide busy={accept.busy && '正在收…'} onPress={() => void press()}>收款</Button>}
      </View>
    </Card>
  );
}

function moneyWords(money: HouseholdMoneyPage): string {
  const today = money.todayFen > 0 ? `今天收到 ${spokenYuan(fen(money.todayFen))}` : `今天大约 ${spokenYuan(fen(money.todayExpectedFen))}，车来了当面给`;
  return `${today}。这个月一共 ${spokenYuan(fen(money.monthFen))}。`;
}
