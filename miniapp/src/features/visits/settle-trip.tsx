import { fen, fenFromText, formatYuan, tripDayRoutes, type TripRoster } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { keepPage, useWrite } from '@/api';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { ErrorState } from '@/ui/error-state';
import { KeyValue } from '@/ui/key-value';
import { SmallButton } from '@/ui/small-button';
import { CostFields, freshCost, isCost, PAYER_WORDS, type WrittenCost } from './cost-fields';

/** After the trip: what it cost and who laid it out, and each household's pay, the same day. */
export function SettleTrip({ roster }: { roster: TripRoster }) {
  const { tripId, hosts, settledAt, costs } = roster;
  const [written, setWritten] = useState<readonly WrittenCost[]>([]);
  const settle = useWrite(tripDayRoutes.settleTrip);
  const hostsFen = hosts.reduce((sum, host) => sum + host.fen + host.extrasFen, 0);
  const press = async () => {
    const answer = await settle.send({ tripId, costs: written.map(({ title, yuan, payer }) => ({ title: title.trim(), fen: fenFromText(yuan)!, payer })), expectedHostsFen: hostsFen });
    if (answer) keepPage(tripDayRoutes.tripRoster, { tripId }, answer);
  };
  const change = (at: number, cost: WrittenCost | null) => setWritten(written.flatMap((each, place) => (place === at ? (cost ?? []) : each)));
  return (
    <Card id="settle">
      <View className="stack">
        {hosts.map((host) => <HostPay key={host.householdId} host={host} />)}
        {costs.map(({ title, fen: sum, payer }, at) => <KeyValue key={at} id={`cost-${at}`} label={`${title}，${PAYER_WORDS[payer]}`} value={formatYuan(fen(sum))} look="bold" />)}
        {settledAt && <View id="settled" className="bold c-green">结了，一共付给人家 {formatYuan(fen(hostsFen))}</View>}
        {!settledAt && written.map((cost, at) => <CostFields key={at} at={at} cost={cost} onChange={(changed) => change(at, changed)} />)}
        {!settledAt && <SmallButton id="add-cost" kind="line" onPress={() => setWritten([...written, freshCost(written.length)])}>加一笔开销</SmallButton>}
        {!settledAt && <Button id="settle-trip" wide disabled={!written.every(isCost) && '开销写清是什么、几块钱'} busy={settle.busy && '正在结…'} onPress={() => void press()}>当天结清，付给人家 {formatYuan(fen(hostsFen))}</Button>}
        {settle.sentence && <ErrorState title="没结成" note={settle.sentence} />}
      </View>
    </Card>
  );
}

function HostPay({ host: { name, heads, fen: sum, extrasFen, directFen } }: { host: TripRoster['hosts'][number] }) {
  const extras = [extrasFen > 0 && `采摘和特产 ${formatYuan(fen(extrasFen))}`, directFen > 0 && `当面收过 ${formatYuan(fen(directFen))}`].filter(Boolean);
  return (
    <View className="row between">
      <View className="grow"><View>{name}，来了 {heads} 人</View>{extras.length > 0 && <View className="t-cap num">{extras.join('，')}</View>}</View>
      <View className="bold num">{formatYuan(fen(sum + extrasFen))}</View>
    </View>
  );
}
