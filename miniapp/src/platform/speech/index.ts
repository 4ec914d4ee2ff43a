import { h5Speech } from './h5';
import { weappSpeech } from './weapp';

export interface SpeechPort {
  /** False: show the words large instead. */
  readonly can: boolean;
  /** Says it, stopping what was being said. True once it is said to the end, false when it was stopped or there is no voice. */
  say(words: string): Promise<boolean>;
  stop(): void;
}

export const speech: SpeechPort = process.env.TARO_ENV === 'weapp' ? weappSpeech : h5Speech;
