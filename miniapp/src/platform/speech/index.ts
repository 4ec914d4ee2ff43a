import { h5Speech } from './h5';
import { weappSpeech } from './weapp';
import type { SpeechPort } from './port';

export { hearing } from './hearing';
export type { Heard, HearingPort, Said, SpeechPort } from './port';

export const speech: SpeechPort = process.env.TARO_ENV === 'weapp' ? weappSpeech : h5Speech;
