import { tripDayRoutes, type TripRoster } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { keepPage, openFile, sentenceFor, useWrite } from '@/api';
import { Button } from '@/ui/button';
import { Chip } from '@/ui/chip';
import { ErrorState } from '@/ui/error-state';
import { SmallButton } from '@/ui/small-button';
import { TextField } from '@/ui/text-field';
import { policiesOf, type PolicyDraft, rowsOf } from './insured-rows';

/** The sheet goes to the insurer, the policies' numbers come back: one for everybody, or each participant's own. */
export function Insurance({ roster }: { roster: TripRoster }) {
  const { tripId, namesOpen } = roster;
  const rows = rowsOf(roster);
  const open = rows.filter(({ insured }) => !insured).length;
  const [draft, setDraft] = useState<PolicyDraft>({ one: '', each: {} });
  const [own, setOwn] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const insure = useWrite(tripDayRoutes.insurePeople);
  const { policies, wrong } = policiesOf(rows, own ? { ...draft, one: '' } : { ...draft, each: {} });
  const press = async () => {
    const answer = await insure.send({ tripId, policies });
    if (!answer) return;
    setDraft({ one: '', each: {} });
    keepPage(tripDayRoutes.tripRoster, { tripId }, answer);
  };
  const sheet = () => openFile(tripDayRoutes.insuranceSheet, { tripId, format: 'xlsx' }).catch((error: unknown) => setFault(sentenceFor(error)));
  if (rows.length === 0) return null;
  return (
    <>
      {namesOpen ? <SmallButton id="insurance-sheet" kind="line" onPress={() => void sheet()}>导出投保名单</SmallButton> : <View className="t-cap">投保名单在出发前 24 小时给领队开，那时导出</View>}
      <View className="chip-row wrap">
        {open > 0 && <Chip id="policy-one" text="一张保单全保" on={!own} onPress={() => setOwn(false)} />}
        <Chip id="policy-each" text={open > 0 ? '一人一个号' : '改保单号'} on={own} onPress={() => setOwn(!own || open > 0)} />
      </View>
      {!own && open > 0 && <TextField id="policy-number" label={`保单号，记到没保的 ${open} 人`} placeholder="PICC-2026…" maxLength={40} value={draft.one} onChange={(one) => setDraft({ ...draft, one })} />}
      {own && rows.map(({ personId, row, words, insured }) => (
        <TextField key={personId} id={`policy-${row}`} label={`名单第 ${row} 行，${words}${insured ? '，有保单了' : ''}`} placeholder={insured ? '不改就空着' : 'PICC-2026…'} maxLength={40} value={draft.each[personId] ?? ''} onChange={(text) => setDraft({ ...draft, each: { ...draft.each, [personId]: text } })} />
      ))}
      {(own || open > 0) && <Button id="insure" wide kind="soft" disabled={wrong ? `${wrong}，只用字母、数字和横线` : policies.length === 0 && '先填保单号'} busy={insure.busy && '正在记…'} onPress={() => void press()}>记上 {policies.length} 人的保单号</Button>}
      {(fault ?? insure.sentence) && <ErrorState title="没办成" note={fault ?? insure.sentence ?? ''} />}
    </>
  );
}
