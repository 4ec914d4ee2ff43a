import type { Heard, HearingPort } from './port';
import { type SpeechPlugin, speechPlugin } from './plugin';

const LONGEST_MS = 30_000;
/** The plugin does not always say that it has stopped. */
const LAST_WORD_MS = 3_000;

/** What a farmer says to the phone, in WeChat's words for it. */
export function hearingOver(plugin: SpeechPlugin | null): HearingPort {
  let stopNow: () => void = () => undefined;
  const hear: HearingPort['hear'] = (tell) => new Promise((resolve) => {
    const recogniser = plugin?.getRecordRecognitionManager();
    if (!recogniser) return resolve('failed');
    let words = '';
    const take = ({ result }: { readonly result: string }) => {
      words = result || words;
      if (result) tell(result);
    };
    let over = false;
    const end = (heard: Heard) => {
      if (over) return;
      over = true;
      stopNow = () => undefined;
      resolve(heard);
    };
    const rest = () => end(words.trim() === '' ? 'nothing' : 'heard');
    recogniser.onRecognize = take;
    recogniser.onStop = (said) => {
      take(said);
      rest();
    };
    recogniser.onError = () => end(words.trim() === '' ? 'failed' : 'heard');
    stopNow = () => {
      recogniser.stop();
      setTimeout(rest, LAST_WORD_MS);
    };
    recogniser.start({ duration: LONGEST_MS, lang: 'zh_CN' });
  });
  return { can: plugin !== null, hear, stop: () => stopNow() };
}

/** h5 has the keyboard's dictation alone. */
export const hearing: HearingPort = hearingOver(process.env.TARO_ENV === 'weapp' ? speechPlugin() : null);
