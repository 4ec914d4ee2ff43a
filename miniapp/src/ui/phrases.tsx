import { Text } from '@tarojs/components';

/** A line that is broken after a comma, never inside a phrase: 今天 17:00，| 菜到东门. */
export function Phrases({ text }: { text: string }) {
  const phrases = text.match(/[^，]+，?/g) ?? [text];
  return <>{phrases.map((phrase) => <Text key={phrase} className="phrase">{phrase}</Text>)}</>;
}
