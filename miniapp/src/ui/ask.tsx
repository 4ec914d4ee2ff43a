import { View } from '@tarojs/components';
import { IconButton } from './icon-button';
import { Phrases } from './phrases';
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
      <View id="question" className="grow t-display"><Phrases text={question} /></View>
      {onSpeak && <IconButton id="speak" icon="sound" label="念给我听" boxed onPress={onSpeak} />}
    </View>
  );
}
