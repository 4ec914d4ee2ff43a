import { businessDateOf, type OrdersThen, type PairingPage, pairingDeskRoutes, type PairingState } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { useWrite } from '@/api';
import { Button } from '@/ui/button';
import { Choice } from '@/ui/choice';
import { ErrorState } from '@/ui/error-state';
import { Sheet } from '@/ui/sheet';
import { TextField } from '@/ui/text-field';
import { hasDays, isDay, isRest, openOrdersText, ORDERS_NOTES, ORDERS_WORDS, stepWords } from './pairing-words';

interface PairingStepSheetProps {
  pairing: PairingPage;
  to: PairingState;
  operatorId: string;
  onDone: (page: PairingPage) => void;
  onClose: () => void;
}

const CHOICES = [{ key: 'deliver', text: '照送' }, { key: 'refund', text: '退款' }] as const;

/** One step: its paper, its reason, and what becomes of open orders, said before it is done. */
export function PairingStepSheet({ pairing, to, operatorId, onDone, onClose }: PairingStepSheetProps) {
  const [document, setDocument] = useState('');
  const [onDate, setOnDate] = useState('');
  const [reason, setReason] = useState('');
  const [orders, setOrders] = useState<OrdersThen>();
  const moving = useWrite(pairingDeskRoutes.movePairing);
  const rests = isRest(to);
  const asksOrders = rests && hasDays(pairing.state);
  const missing = missingOf({ to, document, onDate, reason, orders: asksOrders ? orders : 'deliver', today: businessDateOf(new Date(pairing.serverNow)) });
  const send = async () => {
    const answer = await moving.send({
      operatorId, pairingId: pairing.pairingId, to, seenSteps: pairing.steps, document: document.trim() || null, onDate: onDate.trim() || null,
      reason: rests ? reason.trim() : null, orders: asksOrders ? orders ?? null : null,
    });
    if (answer) onDone(answer);
  };
  const name = stepWords(pairing.state, to);
  return (
    <Sheet id="step-sheet" open title={`${pairing.villageName}·${pairing.communityName}：${name}`} onClose={onClose} action={<Button id="do-step" wide busy={moving.busy && '正在记…'} disabled={missing} onPress={() => void send()}>{name}</Button>}>
      <View className="stack">
        {asksOrders && <View id="open-orders">{openOrdersText(pairing.days)}没送完的单怎么办：</View>}
        {asksOrders && <Choice options={CHOICES} value={orders} onChange={setOrders} />}
        {asksOrders && orders && <View id="orders-note"><View className="bold">{ORDERS_WORDS[orders]}</View><View className="c-sub">{ORDERS_NOTES[orders]}</View></View>}
        {rests && <TextField id="step-reason" label="原因，会原样告诉农户和站长" placeholder="如：村里修路" maxLength={80} value={reason} onChange={setReason} />}
        {(to === 'trial' || to === 'active') && <View className="c-sub">按定好的日子送菜，最早从明天起收单。</View>}
        <TextField id="step-document" label={to === 'signed' ? '协议编号' : '文件编号，没有就不填'} placeholder="如：天结字〔2026〕7 号" maxLength={60} value={document} onChange={setDocument} />
        <TextField id="step-date" label={to === 'signed' ? '哪天签的' : '文件日期，没有就不填'} placeholder="2026-11-29" maxLength={10} value={onDate} onChange={setOnDate} />
        {moving.sentence && <ErrorState title="没办成" note={moving.sentence} />}
      </View>
    </Sheet>
  );
}

interface Said {
  readonly to: PairingState;
  readonly document: string;
  readonly onDate: string;
  readonly reason: string;
  readonly orders: OrdersThen | undefined;
  readonly today: string;
}

function missingOf({ to, document, onDate, reason, orders, today }: Said): string | false {
  if (isRest(to) && !orders) return '先定没送完的单怎么办';
  if (isRest(to) && reason.trim().length < 2) return '先写原因';
  if (to === 'signed' && document.trim().length < 2) return '先写协议编号';
  if ((to === 'signed' || onDate.trim() !== '') && !isDay(onDate.trim())) return '日期写成 2026-11-29 这样，要真有这一天';
  return to === 'signed' && onDate.trim() > today && '签约的日子还没到';
}
