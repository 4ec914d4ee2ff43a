import { booksRoutes, fen, fenFromText, formatYuan, type StatementMovement } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { useWrite } from '@/api';
import { Button } from '@/ui/button';
import { ErrorState } from '@/ui/error-state';
import { KeyValue } from '@/ui/key-value';
import { Sheet } from '@/ui/sheet';
import { TextField } from '@/ui/text-field';
import { correctionText } from './books-words';

interface CorrectSheetProps {
  operatorId: string;
  movement: StatementMovement;
  onClose: () => void;
  onDone: () => Promise<void>;
}

const YUAN = /^\d{1,6}(\.\d{1,2})?$/;
const SHORTEST_REASON = 2;

/** What a receipt should have come to; the receipt stays, the difference is posted beside it. */
export function CorrectSheet({ operatorId, movement, onClose, onDone }: CorrectSheetProps) {
  const correct = useWrite(booksRoutes.correctReceipt);
  const [right, setRight] = useState('');
  const [reason, setReason] = useState('');
  const known = YUAN.test(right);
  const missing = !known ? '先填该是多少' : reason.trim().length < SHORTEST_REASON && '写一句原因';
  const press = async () => {
    if (!(await correct.send({ operatorId, receiptId: movement.receiptId ?? '', rightFen: fenFromText(right), reason: reason.trim() }))) return;
    onClose();
    await onDone();
  };
  return (
    <Sheet id="correct-sheet" open title="更正收菜单" onClose={onClose} action={<Button id="correct-receipt" wide tall busy={correct.busy && '正在记…'} disabled={missing} onPress={() => void press()}>钱已当面结清，记下</Button>}>
      <KeyValue label="当时记的" value={formatYuan(fen(movement.earnedFen))} look="bold" />
      <TextField id="right" label="该是多少（元）" type="digit" maxLength={9} value={right} onChange={setRight} />
      <TextField id="reason" label="原因" placeholder="秤上少看了一斤" maxLength={120} value={reason} onChange={setReason} />
      {known && <View id="correction" className="bold">{correctionText(movement.earnedFen, fenFromText(right))}</View>}
      <View className="t-cap">原来那张不改，旁边记一笔差额。改过的再改，按上一次更正以后的数算。</View>
      {correct.sentence && <ErrorState title="没记上" note={correct.sentence} />}
    </Sheet>
  );
}
