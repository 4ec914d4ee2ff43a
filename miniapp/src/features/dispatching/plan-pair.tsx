import { dispatchRoutes, fen, formatYuan, type PlanView, type RouteRuleName, type RunBoardPage } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { keepPage, useWrite } from '@/api';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Chip } from '@/ui/chip';
import { ErrorState } from '@/ui/error-state';
import { KeyValue } from '@/ui/key-value';
import { Tag } from '@/ui/tag';
import { kilometresText, riskText } from './board-words';

const VIAS: Record<PlanView['via'], string> = { station: '过村站', direct: '直送' };
const RULES: Record<RouteRuleName, string> = { station: '都过村站', direct: '能直送就直送', cheaper: '哪个省走哪个' };

/** Through the station and straight, side by side; the other one is driven at a tap, as long as no van has set out. */
export function PlanPair({ operatorId, board }: { operatorId: string; board: RunBoardPage }) {
  const choosing = useWrite(dispatchRoutes.choosePlan);
  const ruling = useWrite(dispatchRoutes.setRouteRule);
  const keep = (page: RunBoardPage | null) => void (page && keepPage(dispatchRoutes.runBoard, { operatorId }, page));
  const open = board.vans.every(({ state }) => state === 'published' || state === 'idle');
  const sentence = choosing.sentence ?? ruling.sentence;
  return (
    <Card id="plan-pair">
      <View className="bold">怎么走</View>
      <View className="dispatch-pair">{board.plans.map((plan) => <Plan key={plan.via} plan={plan} />)}</View>
      {open && board.plans.filter(({ chosen, unserved }) => !chosen && unserved === 0).map(({ via }) => <Button key={via} id={`choose-${via}`} kind="line" wide busy={choosing.busy && '正在重排…'} onPress={() => void choosing.send({ operatorId, via }).then(keep)}>{`今天改成${VIAS[via]}`}</Button>)}
      <View className="t-cap">以后自己定：</View>
      <View className="dispatch-choices">{(Object.keys(RULES) as RouteRuleName[]).map((rule) => <Chip key={rule} id={`rule-${rule}`} text={RULES[rule]} on={board.rule === rule} onPress={() => void ruling.send({ operatorId, rule }).then(keep)} />)}</View>
      {sentence && <ErrorState title="没改成" note={sentence} />}
    </Card>
  );
}

function Plan({ plan }: { plan: PlanView }) {
  const { via, vans, metres, minutes, costFen, unserved, chosen, note } = plan;
  const risk = riskText(plan);
  return (
    <View id={`plan-${via}`}>
      <View className="row between"><View className="bold">{VIAS[via]}</View>{chosen && <Tag tone="green">今天走的</Tag>}</View>
      <KeyValue label="车" value={`${vans} 辆`} />
      <KeyValue label="路" value={kilometresText(metres)} />
      <KeyValue label="时间" value={`${minutes} 分钟`} />
      <KeyValue label="花费" value={formatYuan(fen(costFen))} />
      <View id={`risk-${via}`} className={`t-cap ${risk.risky ? 'c-brick bold' : ''}`}>误点风险：{risk.text}</View>
      {unserved > 0 && <View className="t-cap c-brick">有 {unserved} 份送不到</View>}
      {note && <View className="t-cap">{note}</View>}
    </View>
  );
}
