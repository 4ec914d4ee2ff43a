import { type BooksPage, booksRoutes, fen, fenFromText, formatYuan, yuanText } from '@cunshe/shared';
import { useState } from 'react';
import { useWrite } from '@/api';
import { Button } from '@/ui/button';
import { ErrorState } from '@/ui/error-state';
import { KeyValue } from '@/ui/key-value';
import { Sheet } from '@/ui/sheet';
import { TextField } from '@/ui/text-field';

interface FloatSheetProps {
  operatorId: string;
  float: BooksPage['floats'][number];
  onClose: () => void;
  onDone: () => Promise<void>;
}

const YUAN = /^\d{1,6}(\.\d{1,2})?$/;
const SHORTEST_REASON = 2;

/** The operator takes what there is; the difference is posted with the reason. */
export function FloatSheet({ operatorId, float, onClose, onDone }: FloatSheetProps) {
  const approve = useWrite(booksRoutes.approveFloat);
  const [counted, setCounted] = useState(float.countedFen === null ? '' : yuanText(fen(float.countedFen)));
  const [reason, setReason] = useState('');
  const known = YUAN.test(counted);
  const difference = known ? float.leftFen - fenFromText(counted) : 0;
  const missing = !known ? '先填实收多少' : reason.trim().length < SHORTEST_REASON && '写一句原因';
  const press = async () => {
    if (!(await approve.send({ operatorId, routeId: float.routeId, countedFen: fenFromText(counted), reason: reason.trim() }))) return;
    onClose();
    await onDone();
  };
  return (
    <Sheet id="float-sheet" open title={`${float.driverName} 的备用金`} onClose={onClose} action={<Button id="approve-float" wide tall busy={approve.busy && '正在记…'} disabled={missing} onPress={() => void press()}>按实收记下</Button>}>
      <KeyValue label="该剩" value={formatYuan(fen(float.leftFen))} look="bold" />
      <TextField id="counted" label="实收（元）" type="digit" maxLength={9} value={counted} onChange={setCounted} />
      <TextField id="reason" label="原因" placeholder="找零时少收了五角" maxLength={120} value={reason} onChange={setReason} />
      {known && difference !== 0 && <KeyValue id="difference" label={difference > 0 ? '少了' : '多了'} value={formatYuan(fen(Math.abs(difference)))} look="bold c-rice" />}
      {approve.sentence && <ErrorState title="没记上" note={approve.sentence} />}
    </Sheet>
  );
}
