import { businessDate, dateText, type DisputeOutcome, type DisputesPage, fen, formatYuan, fulfilmentRoutes } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { keepPage, usePage, useWrite } from '@/api';
import { AnswerSheet } from '@/features/disputes/answer-sheet';
import { KIND_WORDS } from '@/features/disputes/dispute-words';
import { PageBody } from '@/features/shell/page-body';
import { PLACES } from '@/features/shell/places';
import { openPage } from '@/platform/navigation';
import { useRole } from '@/state/session';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { KeyValue } from '@/ui/key-value';
import { Screen } from '@/ui/screen';
import { SmallButton } from '@/ui/small-button';

type Asked = DisputesPage['disputes'][number];

/** 农户问的菜钱: each receipt a farmer has a question about, until it is answered. */
export default function OperatorDisputesPage() {
  const operatorId = useRole()?.scopeId ?? '';
  const page = usePage(fulfilmentRoutes.disputes, { operatorId }, { enabled: operatorId !== '' });
  const [answering, setAnswering] = useState<Asked | null>(null);
  const reply = useWrite(fulfilmentRoutes.answerDispute);
  const send = async ({ disputeId }: Asked, outcome: DisputeOutcome, answer: string) => {
    const waiting = await reply.send({ operatorId, disputeId, outcome, answer });
    if (!waiting) return;
    keepPage(fulfilmentRoutes.disputes, { operatorId }, waiting);
    setAnswering(null);
  };
  const sheet = answering && <AnswerSheet dispute={answering} busy={reply.busy} problem={reply.sentence} onClose={() => setAnswering(null)} onSend={(outcome, answer) => void send(answering, outcome, answer)} />;
  return (
    <Screen title="农户问的菜钱" overlay={sheet}>
      <PageBody page={page} skeleton="rows">
        {({ disputes }) => (
          <View className="stack">
            {disputes.length === 0 && <EmptyState title="没有要答复的" note="农户在“我的菜钱”里点了“这笔不对”，就到这里" />}
            {disputes.map((dispute) => <AskedCard key={dispute.disputeId} dispute={dispute} onAnswer={() => { reply.clear(); setAnswering(dispute); }} />)}
          </View>
        )}
      </PageBody>
    </Screen>
  );
}

function AskedCard({ dispute, onAnswer }: { dispute: Asked; onAnswer: () => void }) {
  const { disputeId, plaqueNumber, farmerName, businessDate: date, kind, totalFen, rightFen, lines, householdId } = dispute;
  return (
    <Card id={`dispute-${plaqueNumber}`}>
      <View className="bold">{plaqueNumber} 号 {farmerName}：{KIND_WORDS[kind]}</View>
      <KeyValue label={dateText(businessDate(date))} value={formatYuan(fen(totalFen))} look="bold" />
      <View className="t-cap">{lines.join('、')}</View>
      {rightFen !== totalFen && <KeyValue label="更正以后" value={formatYuan(fen(rightFen))} />}
      <View className="row">
        <SmallButton id={`statement-${disputeId}`} kind="line" onPress={() => openPage(PLACES.partyStatement('household', householdId, date))}>看对账单、更正</SmallButton>
        <SmallButton id={`answer-${plaqueNumber}`} onPress={onAnswer}>答复</SmallButton>
      </View>
    </Card>
  );
}
