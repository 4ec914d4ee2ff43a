import { fen, formatPrice, type OwnExtraLine, type TripBookingPage, type TripExtra, tripExtraRoutes, visitRoutes } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { keepPage, useWrite } from '@/api';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { ErrorState } from '@/ui/error-state';
import { Sheet } from '@/ui/sheet';
import { SmallButton } from '@/ui/small-button';
import { Stepper } from '@/ui/stepper';
import { extraText, lineText } from './extra-words';

/** 采摘和特产 of a booking: what is ordered, and what may still be. */
export function BookingExtras({ booking }: { booking: TripBookingPage }) {
  const { extras, extraLines, bookingId, state } = booking;
  const [open, setOpen] = useState<TripExtra | OwnExtraLine | null>(null);
  const done = (answer: TripBookingPage | null) => {
    if (!answer) return;
    keepPage(visitRoutes.tripBooking, { bookingId }, answer);
    setOpen(null);
  };
  const mayOrder = state === 'held' || state === 'deposit_paid';
  if (extraLines.length === 0 && (!mayOrder || extras.length === 0)) return null;
  return (
    <Card id="booking-extras">
      <View className="stack">
        <View className="t-title">采摘和特产</View>
        {extraLines.map((line) => <Line key={line.lineId} line={line} onDrop={() => setOpen(line)} />)}
        {mayOrder && extras.map((extra) => <Offered key={extra.extraId} extra={extra} onOrder={() => setOpen(extra)} />)}
      </View>
      {open && 'extraId' in open && <OrderSheet extra={open} bookingId={bookingId} onDone={done} onClose={() => setOpen(null)} />}
      {open && 'lineId' in open && <DropSheet line={open} onDone={done} onClose={() => setOpen(null)} />}
    </Card>
  );
}

function Line({ line, onDrop }: { line: OwnExtraLine; onDrop: () => void }) {
  const how = line.handed ? '拿到了' : line.prepaid ? '和定金一起付' : '到村里付';
  return (
    <View className="row between">
      <View className="grow"><View className="bold">{lineText(line)}</View><View className="t-cap num">{formatPrice(fen(line.fen))}，{how}</View></View>
      {line.cancelRefundFen !== null && <SmallButton id={`drop-${line.lineId}`} kind="plain" onPress={onDrop}>不要了</SmallButton>}
    </View>
  );
}

function Offered({ extra, onOrder }: { extra: TripExtra; onOrder: () => void }) {
  return (
    <View className="row between">
      <View className="grow"><View>{extra.name}</View><View className="t-cap num">{extraText(extra)}</View></View>
      {extra.left > 0 && <SmallButton id={`order-${extra.extraId}`} kind="line" onPress={onOrder}>要一点</SmallButton>}
    </View>
  );
}

interface SheetProps {
  onDone: (answer: TripBookingPage | null) => void;
  onClose: () => void;
}

function OrderSheet({ extra, bookingId, onDone, onClose }: SheetProps & { extra: TripExtra; bookingId: string }) {
  const { extraId, name, unit, priceFen, left } = extra;
  const [count, setCount] = useState(1);
  const order = useWrite(tripExtraRoutes.orderExtra);
  const press = async () => onDone(await order.send({ bookingId, extraId, count, priceFen }));
  return (
    <Sheet id="extra-sheet" open title={name} onClose={onClose} action={<Button id="order-extra" wide busy={order.busy && '正在记…'} onPress={() => void press()}>要 {count} {unit}，到村里付 {formatPrice(fen(priceFen * count))}</Button>}>
      <View className="row between"><View className="num">{formatPrice(fen(priceFen))} 一{unit}</View><Stepper id="extra-count" name={name} value={count} min={1} max={Math.min(20, left)} onChange={setCount} /></View>
      <View className="t-cap">那天当面付给人家。没拿之前都能不要</View>
      {order.sentence && <ErrorState title="没订上" note={order.sentence} />}
    </Sheet>
  );
}

function DropSheet({ line, onDone, onClose }: SheetProps & { line: OwnExtraLine }) {
  const { lineId, prepaid, cancelRefundFen } = line;
  const cancel = useWrite(tripExtraRoutes.cancelExtra);
  const refundFen = cancelRefundFen ?? 0;
  const press = async () => onDone(await cancel.send({ lineId, expectedRefundFen: refundFen }));
  const back = !prepaid ? '还没付钱，不用退' : refundFen > 0 ? `现在不要退 ${formatPrice(fen(refundFen))}，原路退回` : '现在不要不退钱';
  return (
    <Sheet id="drop-sheet" open title={`不要${lineText(line)}`} onClose={onClose} action={<Button id="drop-extra" wide kind="line" busy={cancel.busy && '正在记…'} onPress={() => void press()}>不要了</Button>}>
      <View id="drop-sum" className="t-lead num">{back}</View>
      {cancel.sentence && <ErrorState title="没取消成" note={cancel.sentence} />}
    </Sheet>
  );
}
