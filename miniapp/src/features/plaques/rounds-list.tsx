import { businessDate, dateText, type InspectionRoundView, type RoundVisitView } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { Card } from '@/ui/card';
import { Tag } from '@/ui/tag';

/** 检查计划: what of each round is done, what is due when, and what is overdue first. */
export function RoundsList({ rounds }: { rounds: readonly InspectionRoundView[] }) {
  return <>{rounds.map((round) => <Round key={round.roundId} round={round} />)}</>;
}

function Round({ round: { roundId, title, from, dueOn, visits } }: { round: InspectionRoundView }) {
  const done = visits.filter((visit) => visit.doneOn !== null).length;
  const late = visits.filter(({ overdue }) => overdue);
  const shown = done === visits.length ? [] : [...late, ...visits.filter(({ overdue, doneOn }) => !overdue && doneOn === null)];
  return (
    <Card id={`round-${roundId}`}>
      <View className="stack">
        <View className="row between"><View className="t-lead">{title}</View><Tag tone={late.length > 0 ? 'rice' : 'green'}>{late.length > 0 ? `过期 ${late.length} 家` : `查了 ${done}/${visits.length} 家`}</Tag></View>
        <View className="t-cap num">{dateText(businessDate(from))}–{dateText(businessDate(dueOn))}，查了 {done} 家，一共 {visits.length} 家</View>
        {shown.map((visit) => <Visit key={visit.plaqueId} visit={visit} />)}
      </View>
    </Card>
  );
}

function Visit({ visit: { name, dueOn, overdue } }: { visit: RoundVisitView }) {
  return <View className="row between"><View>{name}</View><View className={overdue ? 'c-brick bold num' : 'num'}>{dateText(businessDate(dueOn))}{overdue ? '前该查，过了' : '前查'}</View></View>;
}
