import { useScreenShape } from '@/ui/screen-context';
import { SpeakButton } from './speak-button';

/** 念给我听 where the elder read, on what everybody else reads too: sheets, 消息, 我的. */
export function ElderSpeak({ words }: { words: string }) {
  return useScreenShape().elder ? <SpeakButton id="speak-elder" words={words} /> : null;
}
