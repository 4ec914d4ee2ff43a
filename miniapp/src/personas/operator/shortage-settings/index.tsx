import { minutesOfDay, type ShortageSettings, type ShortageSettingsPage as Settings, shortageRoutes } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { isRefusal, keepPage, usePage, useWrite } from '@/api';
import { clockTime, giftText, STRATEGY_NOTES, STRATEGY_WORDS } from '@/features/shortage/shortage-words';
import { PageBody } from '@/features/shell/page-body';
import { goBack } from '@/platform/navigation';
import { useRole } from '@/state/session';
import { BottomBar } from '@/ui/bottom-bar';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Choice } from '@/ui/choice';
import { EmptyState } from '@/ui/empty-state';
import { ErrorState } from '@/ui/error-state';
import { Screen } from '@/ui/screen';
import { SectionTitle } from '@/ui/section-title';
import { Stepper } from '@/ui/stepper';
import './index.scss';

const MINUTES_A_TAP = 5;

/** 缺菜怎么分: the pairing's rules for too little and too much, changed by its operator. */
export default function ShortageSettingsPage() {
  const operatorId = useRole()?.scopeId ?? '';
  const page = usePage(shortageRoutes.settings, { operatorId }, { keep: true, enabled: operatorId !== '' });
  const [draft, setDraft] = useState<ShortageSettings | null>(null);
  const [saved, setSaved] = useState(false);
  const saving = useWrite(shortageRoutes.setSettings);
  const change = (part: Partial<ShortageSettings>) => {
    if (!page.data) return;
    const { strategy, leastUsefulGrams, giftPercent, giftGrams, confirmsAt } = page.data;
    setSaved(false);
    setDraft({ strategy, leastUsefulGrams, giftPercent, giftGrams, confirmsAt, ...draft, ...part });
  };
  const save = async () => {
    const answer = draft && (await saving.send({ operatorId, ...draft }));
    if (!answer) return;
    keepPage(shortageRoutes.settings, { operatorId }, answer);
    setDraft(null);
    setSaved(true);
  };
  const button = <Button id="save-settings" grow busy={saving.busy && '正在记…'} disabled={!draft && (saved ? '记好了' : '没有改动')} onPress={() => void save()}>就这样定</Button>;
  return (
    <Screen wide title="缺菜怎么分" onBack={goBack} bottom={<BottomBar>{button}</BottomBar>} offline={{ title: '没信号，看到的是刚才的', note: '有网了再改' }}>
      {isRefusal(page.error, 'NOT_FOUND') ? <EmptyState title="还没有结对" note="结对签好，再来定怎么分" /> : <PageBody page={page} skeleton="rows">
        {(data) => <Rules data={data} settings={draft ?? data} onChange={change} />}
      </PageBody>}
      {saving.sentence && <ErrorState title="没记上" note={saving.sentence} />}
    </Screen>
  );
}

function Rules({ data, settings, onChange }: { data: Settings; settings: ShortageSettings; onChange: (part: Partial<ShortageSettings>) => void }) {
  return (
    <View className="stack">
      <View className="c-sub">改了从现在起算；已经报了的缺菜照原来的分。</View>
      <SectionTitle title="不够的时候怎么分" />
      <Choice options={STRATEGY_WORDS} value={settings.strategy} onChange={(strategy) => onChange({ strategy })} />
      <View id="strategy-note" className="t-cap">{STRATEGY_NOTES[settings.strategy]}</View>
      <Card>
        <Amount id="least" title="少于这些就不给了" note="论斤卖的菜，给太少没法炒" text={`${settings.leastUsefulGrams} 克`} value={settings.leastUsefulGrams} step={50} max={1_000} onChange={(leastUsefulGrams) => onChange({ leastUsefulGrams })} />
        <Amount
          id="confirms" title="没人定，几点照着定" note="车到门口还没定的也照着定" text={settings.confirmsAt} value={minutesOfDay(settings.confirmsAt)} step={MINUTES_A_TAP}
          min={minutesOfDay(data.confirmsAfter)} max={minutesOfDay(data.confirmsBefore)} onChange={(minutes) => onChange({ confirmsAt: clockTime(minutes) })}
        />
      </Card>
      <SectionTitle title="多给的上限" />
      <View id="gift-note" className="t-cap">{giftText(settings)}</View>
      <Card>
        <Amount id="gift-percent" title="重出百分之几" text={`${settings.giftPercent}%`} value={settings.giftPercent} step={1} max={50} onChange={(giftPercent) => onChange({ giftPercent })} />
        <Amount id="gift-grams" title="或者重出几克" text={`${settings.giftGrams} 克`} value={settings.giftGrams} step={50} max={1_000} onChange={(giftGrams) => onChange({ giftGrams })} />
      </Card>
    </View>
  );
}

interface AmountProps {
  id: string;
  title: string;
  note?: string;
  text: string;
  value: number;
  step: number;
  min?: number;
  max: number;
  onChange: (value: number) => void;
}

function Amount({ id, title, note, text, value, step, min, max, onChange }: AmountProps) {
  return (
    <View id={id} className="row between settings-amount">
      <View className="grow"><View>{title}</View>{note && <View className="t-cap">{note}</View>}</View>
      <Stepper id={id} value={value} step={step} min={min} max={max} name={title} text={text} onChange={onChange} />
    </View>
  );
}
