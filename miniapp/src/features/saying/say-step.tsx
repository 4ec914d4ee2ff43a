import { View } from '@tarojs/components';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { TextField } from '@/ui/text-field';
import { useHearing } from '../speaking/use-hearing';
import { SpokenAsk } from '../speaking/spoken-ask';

const QUESTION = '今天有什么菜？说一句';
const EXAMPLES = ['大白菜二十颗，两块一斤', '红菜薹十五把，葱十把一块五', '跟昨天一样'];

/** The keyboard's own dictation writes into the field, and so does WeChat's plugin where there is one; typing does as well. */
export function SayStep({ sentence, onSay, onConfirm }: { sentence: string; onSay: (sentence: string) => void; onConfirm: () => void }) {
  const hearing = useHearing(onSay);
  return (
    <>
      <SpokenAsk question={QUESTION} choices={`。比如：${EXAMPLES[0]}。`} />
      {hearing.can && <Button id="listen" wide tall kind={hearing.listening ? 'primary' : 'soft'} icon="mic" onPress={hearing.toggle}>{hearing.listening ? '在听，说完点一下' : '点一下，对着手机说'}</Button>}
      {hearing.problem && <View className="bold c-brick">{hearing.problem}</View>}
      <TextField id="sentence" label="点这里，按键盘上的话筒说" placeholder="几样菜，各有多少" value={sentence} maxLength={200} onChange={onSay} onConfirm={onConfirm} />
      <Card look="sunk">
        <View className="c-sub">可以这样说</View>
        {EXAMPLES.map((example) => <View key={example}>“{example}”</View>)}
      </Card>
    </>
  );
}
