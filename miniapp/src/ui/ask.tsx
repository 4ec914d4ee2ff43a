import { Text, View } from '@tarojs/components';
import { IconButton } from './icon-button';
import { Produce } from './produce';

export interface AskProps {
  /** One question a screen: 红菜薹，有几把？ */
  question: string;
  slug?: string;
  /** Reads the screen aloud. */
  onSpeak?: () => void;
}

/** Head of an elder step. */
export function Ask({ question, slug, onSpeak }: AskProps) {
  return (
    <View className="ask">
      {slug && <Produce slug={slug} size="medium" framed />}
      <View id="question" className="grow t-display">{phrases(question).map((phrase) => <Text key={phrase} className="phrase">{phrase}</Text>)}</View>
      {onSpeak && <IconButton id="speak" icon="sound" label="念给我听" boxed onPress={onSpeak} />}
    </View>
  );
}

/** Broken after a comma, not inside a phrase. */
function phrases(question: string): string[] {
  return question.match(/[^，]+，?/g) ?? [question];
}
