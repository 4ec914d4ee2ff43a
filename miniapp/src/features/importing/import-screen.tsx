import type { ImportReport, Route } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { queryClient, sendSheet, sentenceFor } from '@/api';
import { goBack } from '@/platform/navigation';
import { photos } from '@/platform/photos';
import { BottomBar } from '@/ui/bottom-bar';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { ErrorState } from '@/ui/error-state';
import { Screen } from '@/ui/screen';
import { SectionTitle } from '@/ui/section-title';
import { useOnline } from '@/ui/use-online';

type SheetRoute = Route<Record<string, never>, ImportReport>;

interface ImportScreenProps {
  title: string;
  /** "对结对", "家农户". */
  what: string;
  /** Headings of the sheet's first row, and of what may be left empty. */
  headings: readonly string[];
  optional?: readonly string[];
  preview: SheetRoute;
  take: SheetRoute;
}

interface Looked {
  readonly file: string;
  readonly report: ImportReport;
}

/** A sheet is looked at, its bad rows are named, and only a right one is taken in, whole. */
export function ImportScreen({ title, what, headings, optional = [], preview, take }: ImportScreenProps) {
  const [looked, setLooked] = useState<Looked | null>(null);
  const [busy, setBusy] = useState<string | false>(false);
  const [sentence, setSentence] = useState<string | null>(null);
  const online = useOnline();
  const send = async (file: string | null, route: SheetRoute, words: string) => {
    if (!file) return;
    setBusy(words);
    setSentence(null);
    try {
      setLooked({ file, report: await sendSheet(route, file) });
      if (route === take) void queryClient.invalidateQueries();
    } catch (error) {
      setSentence(sentenceFor(error));
    }
    setBusy(false);
  };
  const choose = () => void photos.chooseSheet().then((file) => send(file, preview, '正在看表…'));
  const ready = looked && looked.report.problemCount === 0 && !looked.report.imported;
  const bar = ready
    ? <><Button id="choose-sheet" kind="line" onPress={choose}>换一张表</Button><Button id="take-sheet" grow busy={busy} onPress={() => void send(looked.file, take, '正在导入…')}>{`导入 ${looked.report.fresh} ${what}`}</Button></>
    : <Button id="choose-sheet" grow busy={busy} disabled={!online && '有网了再导'} onPress={choose}>{looked ? '再选一张表' : '选 Excel 表'}</Button>;
  return (
    <Screen wide title={title} onBack={goBack} bottom={<BottomBar>{bar}</BottomBar>} offline={{ title: '没信号', note: '导入要等有网' }}>
      <View className="stack">
        <Card look="sunk">
          <View className="bold">第一行写列名</View>
          <View>{headings.join('、')}</View>
          {optional.length > 0 && <View className="c-sub">可以不填：{optional.join('、')}</View>}
          <View className="t-cap">只看第一张表，.xlsx，最多 10000 行。不要合并格子，不要公式。先看一遍，不会马上导进去。</View>
        </Card>
        {sentence && <ErrorState title="没看成" note={sentence} />}
        {looked && <Report report={looked.report} what={what} />}
      </View>
    </Screen>
  );
}

function Report({ report: { rows, fresh, problemCount, problems, imported, sample }, what }: { report: ImportReport; what: string }) {
  if (imported) return <Card id="import-report" look="green"><View className="t-lead">导进去了，一共 {fresh} {what}</View></Card>;
  if (problemCount === 0) return (
    <>
      <Card id="import-report" look="right"><View className="t-lead">{rows} 行都对</View><View className="c-sub">看看前几行读得对不对，再点下面的按钮导进去</View></Card>
      {sample.map(({ row, sentence }) => <Card key={row} id={`sample-${row}`}><View className="bold num">第 {row} 行</View><View>{sentence}</View></Card>)}
    </>
  );
  return (
    <>
      <Card id="import-report" look="rice"><View className="t-lead">{problems[0]?.row === 0 ? '这张表还不能导，一行也没有导' : `${problemCount} 行不对，一行也没有导`}</View><View className="c-sub">在表里改好，再选一次</View></Card>
      <SectionTitle title="不对的行" aside={problems.length < problemCount ? `先列前 ${problems.length} 行` : undefined} />
      {problems.map(({ row, sentence }, at) => <Card key={`${row} ${at}`} id={`problem-${row}`}><View className="bold num">{row === 0 ? '整张表' : `第 ${row} 行`}</View><View>{sentence}</View></Card>)}
    </>
  );
}
