import { Text } from '@tarojs/components';

/** A line that is broken after a comma, never inside a phrase: 今天 17:00，| 菜到东门. */
export function Phrases({ text }: { text: string }) {
  const phrases = text.match(/[^，]+，?/g) ?? [text];
  return <>{phrases.map((phrase) => <Text key={phrase} className="phrase">{phrase}</Text>)}</>;
}

/** Running text in which a bag's label stays whole: 袋号 A-19. */
export function WholeLabels({ text }: { text: string }) {
  return <>{text.split(/([A-Z]-\d+)/).map((part, place) => (place % 2 === 1 ? <Text key={place} className="phrase">{part}</Text> : part))}</>;
}
