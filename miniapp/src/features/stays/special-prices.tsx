import { businessDate, dateText, fen, type ImportProblem, type SpecialPrice, spokenYuan, stayRoutes } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { sendFile, sentenceFor } from '@/api';
import { photos } from '@/platform/photos';
import { ErrorState } from '@/ui/error-state';
import { SmallButton } from '@/ui/small-button';
import { Stepper } from '@/ui/stepper';
import { TextField } from '@/ui/text-field';

interface SpecialPricesProps {
  specials: readonly SpecialPrice[];
  onChange: (specials: readonly SpecialPrice[]) => void;
}

/** 31 February is none. */
function isDay(text: string): boolean {
  try {
    return businessDate(text) === text;
  } catch {
    return false;
  }
}

/** 节日价: from a day to a day, typed in or out of a file whose wrong rows are named and of which then nothing is taken. */
export function SpecialPrices({ specials, onChange }: SpecialPricesProps) {
  const [draft, setDraft] = useState({ from: '', until: '', fen: 15_000 });
  const [problems, setProblems] = useState<readonly ImportProblem[]>([]);
  const [sentence, setSentence] = useState<string | null>(null);
  const add = () => {
    if (!isDay(draft.from) || !isDay(draft.until)) return setSentence('没有这样的日子，写成 2027-01-01 这样');
    if (draft.until < draft.from) return setSentence('“到”比“从”早，换过来写');
    onChange([...specials, draft]);
    setSentence(null);
    setDraft({ ...draft, from: '', until: '' });
  };
  const take = async () => {
    const file = await photos.chooseSheet();
    if (!file) return;
    try {
      const read = await sendFile(stayRoutes.readStayCalendar, file);
      setSentence(null);
      setProblems(read.problems);
      if (read.problems.length === 0) onChange([...specials, ...read.specials.map(({ from, until, fen: price }) => ({ from, until, fen: price }))]);
    } catch (error) {
      setSentence(sentenceFor(error));
    }
  };
  return (
    <View className="stack" id="special-prices">
      <View className="bold">节日价</View>
      {specials.map((special, at) => (
        <View key={`${special.from}${at}`} className="row between">
          <View className="num">{dateText(businessDate(special.from))}–{dateText(businessDate(special.until))}，{spokenYuan(fen(special.fen))}</View>
          <SmallButton id={`drop-special-${at}`} kind="plain" onPress={() => onChange(specials.filter((each) => each !== special))}>不要</SmallButton>
        </View>
      ))}
      <TextField id="special-from" label="从哪天" placeholder="2027-01-01" maxLength={10} value={draft.from} onChange={(from) => setDraft({ ...draft, from })} />
      <TextField id="special-until" label="到哪天" placeholder="2027-01-03" maxLength={10} value={draft.until} onChange={(until) => setDraft({ ...draft, until })} />
      <View className="row between"><View>一晚</View><Stepper id="special-price" name="价钱" value={draft.fen} min={1_000} step={1_000} text={spokenYuan(fen(draft.fen))} onChange={(price) => setDraft({ ...draft, fen: price })} /></View>
      <View className="row wrap">
        <SmallButton id="add-special" kind="line" onPress={add}>加这段</SmallButton>
        <SmallButton id="special-file" kind="line" onPress={() => void take()}>从日历文件来</SmallButton>
      </View>
      {problems.length > 0 && <ErrorState title={`${problems.length} 处不对，一段也没加`} note={problems.map(({ row, sentence: words }) => (row === 0 ? words : `第 ${row} 行：${words}`)).join('；')} />}
      {sentence && <ErrorState title="没加上" note={sentence} />}
    </View>
  );
}
