import { View } from '@tarojs/components';
import { useMemo, useState } from 'react';
import { useShare } from '@/platform/share';
import { Card } from '@/ui/card';
import { KeyValue } from '@/ui/key-value';
import { SectionTitle } from '@/ui/section-title';
import { TextArea } from '@/ui/text-area';
import type { GroupDraft, GroupList } from '../group-list/group-list';
import { parseGroupList } from '../group-list/parse-group-list';
import { PLACES } from '../shell/places';
import { DraftCard } from './draft-card';
import { LinkSheet } from './link-sheet';
import { confirmPlace, holds, isSure, itemText, saidText } from './said';

/** 贴回来: the group's list as it is read while it is pasted; every line is somewhere. @param tripId null for vegetables */
export function PastedList({ tripId }: { tripId: string | null }) {
  const [text, setText] = useState('');
  const [sending, setSending] = useState<GroupDraft | null>(null);
  const list = useMemo(() => parseGroupList(text), [text]);
  const place = sending && confirmPlace(sending, tripId);
  useShare({ title: sending ? `${sending.name ?? ''}，群里写的：${saidText(sending)}` : '村社', path: place ?? PLACES.today });
  return (
    <View className="stack">
      <TextArea id="pasted" label="把群里的接龙整段贴进来" placeholder={'1. 王芳 3-2-502 大白菜2斤\n2. 李姐 同上'} maxLength={8_000} value={text} onChange={setText} />
      {text.trim() !== '' && <Totals list={list} />}
      {list.drafts.map((draft) => <DraftCard key={draft.lines[0]} draft={draft} onLink={confirmPlace(draft, tripId) === null ? undefined : () => setSending(draft)} />)}
      {list.unparsed.length > 0 && <Unparsed list={list} />}
      {sending && place && <LinkSheet draft={sending} place={place} onClose={() => setSending(null)} />}
    </View>
  );
}

function Totals({ list: { drafts, totals } }: { list: GroupList }) {
  const standing = drafts.filter(holds);
  const doubtful = standing.filter((draft) => !isSure(draft)).length;
  return (
    <Card id="group-totals" look="green">
      <View className="t-title num">{standing.length} 家{doubtful > 0 ? `，${doubtful} 家要看一眼` : ''}</View>
      {totals.people > 0 && <KeyValue label="来的人" value={`${totals.people} 人`} />}
      {totals.items.map((item) => <KeyValue key={`${item.crop}${item.unit}`} label={item.crop} value={itemText(item).slice(item.crop.length + 1)} />)}
    </Card>
  );
}

function Unparsed({ list: { unparsed } }: { list: GroupList }) {
  return (
    <View className="stack" id="unparsed">
      <SectionTitle title={`${unparsed.length} 行没读懂，去群里问一声`} />
      <Card look="rice"><View className="stack">{unparsed.map(({ line, text }) => <View key={line}>第 {line} 行：{text}</View>)}</View></Card>
    </View>
  );
}
