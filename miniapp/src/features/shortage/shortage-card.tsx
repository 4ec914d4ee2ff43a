import { fen, formatYuan, shortageRoutes, type ShortageView } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { isRefusal, refreshAll } from '@/api';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Choice } from '@/ui/choice';
import { ErrorState } from '@/ui/error-state';
import { ItemRow } from '@/ui/item-row';
import { KeyValue } from '@/ui/key-value';
import { SmallButton } from '@/ui/small-button';
import { Tag } from '@/ui/tag';
import { openPage } from '@/platform/navigation';
import { NotDone } from '../operating/not-done';
import { PLACES } from '../shell/places';
import { ShareRow } from './share-row';
import { decisionNote, shortageAmount, shortageNote, STRATEGY_WORDS } from './shortage-words';
import { useDecision, useSeen } from './use-shortages';

/** One crop: who gets what, other ways to share it out, and the button that lets it stand. */
export function ShortageCard({ name, shortage: now, operatorId }: { name: string; shortage: ShortageView; operatorId: string }) {
  const { seen: shortage, news, see } = useSeen(now);
  const redraft = useDecision(shortageRoutes.redraft, see);
  const confirm = useDecision(shortageRoutes.confirm, see);
  const late = isRefusal(confirm.error ?? redraft.error, 'STATE_CHANGED');
  const { shortageId, version, strategy, lines, state } = shortage;
  const open = state === 'drafted';
  const byHand = lines.filter((line) => line.byHand).map(({ lineId, allotted }) => ({ lineId, quantity: allotted }));
  const named = { operatorId, shortageId, version };
  const look = () => {
    [redraft, confirm].forEach((write) => write.clear());
    see(now);
  };
  const share = (lineId: string, quantity: number) => void redraft.send({ ...named, strategy, byHand: [...byHand.filter((each) => each.lineId !== lineId), { lineId, quantity }] });
  return (
    <Card id={`shortage-${name}`}>
      <View className="stack">
        <View className="row between">
          <View className="grow"><ItemRow slug={shortage.drawing} name={shortage.cropName} note={shortageNote(shortage)} /></View>
          <Tag tone={open ? 'brick' : 'green'}>{open ? '等你定' : '定了'}</Tag>
        </View>
        <View className="bold num">{shortageAmount(shortage)}</View>
        {open && <Choice options={STRATEGY_WORDS} value={strategy} onChange={(key) => void redraft.send({ ...named, strategy: key, byHand: [] })} />}
        {lines.map((line) => <ShareRow key={line.lineId} shortage={shortage} share={line} onShare={open && !redraft.busy ? (quantity) => share(line.lineId, quantity) : null} />)}
        <KeyValue label="一共退" value={formatYuan(fen(shortage.refundFen))} look="bold" />
        <View className="t-cap">{decisionNote(shortage)}</View>
        <View className="row"><SmallButton id={`history-${name}`} kind="plain" icon="list" onPress={() => openPage(PLACES.operatorHistory('listing', shortage.listingId, ''))}>谁在什么时候改了什么</SmallButton></View>
        {news
          ? <ErrorState title={news.title} note={`${late ? '你这次没算数。' : ''}${news.note}`} action="看看" onAction={look} />
          : <NotDone write={redraft.sentence ? redraft : confirm} title="没办成" onSee={() => void refreshAll().then(look)} />}
        {open && <Button id="confirm-shortage" wide busy={(confirm.busy || redraft.busy) && '正在算…'} onPress={() => void confirm.send(named)}>就这样定，告诉住户</Button>}
      </View>
    </Card>
  );
}
