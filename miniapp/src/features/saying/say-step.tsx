import { View } from '@tarojs/components';
import { Ask } from '@/ui/ask';
import { Card } from '@/ui/card';
import { TextField } from '@/ui/text-field';
import { useSpeech } from '../speaking/use-speech';

const QUESTION = '今天有什么菜？说一句';
const EXAMPLES = ['大白菜二十颗，两块一斤', '红菜薹十五把，葱十把一块五', '跟昨天一样'];

/** The keyboard's own dictation writes into the field; typing does as well. */
export function SayStep({ sentence, onSay, onConfirm }: { sentence: string; onSay: (sentence: string) => void; onConfirm: () => void }) {
  const { speak } = useSpeech(`${QUESTION}。比如：${EXAMPLES[0]}。`);
  return (
    <>
      <Ask question={QUESTION} onSpeak={speak} />
      <TextField id="sentence" label="点这里，按键盘上的话筒说" placeholder="几样菜，各有多少" value={sentence} maxLength={200} onChange={onSay} onConfirm={onConfirm} />
      <Card look="sunk">
        <View className="c-sub">可以这样说</View>
        {EXAMPLES.map((example) => <View key={example}>“{example}”</View>)}
      </Card>
    </>
  );
}
