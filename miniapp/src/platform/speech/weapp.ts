import Taro from '@tarojs/taro';
import type { Said, SpeechPort } from './port';
import { type SpeechPlugin, speechPlugin } from './plugin';

/** The plugin reads a thousand bytes at once. */
const PIECE = 300;
const PIECES = new RegExp(`[\\s\\S]{1,${PIECE}}(?:[。；，]|$)|[\\s\\S]{1,${PIECE}}`, 'g');

/** WeChat reads aloud only through a plugin that each operator has to be granted; without it the large text stands in. */
export function speechOver(plugin: SpeechPlugin | null): SpeechPort {
  let stopNow: () => void = () => undefined;
  const sayPiece = (content: string): Promise<Said> => new Promise((resolve) => {
    let over = false;
    const end = (said: Said) => {
      over = true;
      resolve(said);
    };
    stopNow = () => end('stopped');
    plugin?.textToSpeech({
      lang: 'zh_CN', tts: true, content, fail: () => end('silent'),
      success: ({ retcode, filename }) => {
        if (retcode !== 0) end('silent');
        else if (!over) stopNow = play(filename, end);
      },
    });
  });
  return {
    can: plugin !== null,
    async say(words) {
      stopNow();
      for (const piece of words.match(PIECES) ?? []) {
        const said = await sayPiece(piece);
        if (said !== 'said') return said;
      }
      return 'said';
    },
    stop: () => stopNow(),
  };
}

/** @returns what stops it */
function play(source: string, end: (said: Said) => void): () => void {
  const sound = Taro.createInnerAudioContext();
  const done = (said: Said) => () => {
    sound.destroy();
    end(said);
  };
  sound.src = source;
  sound.onEnded(done('said'));
  sound.onError(done('silent'));
  sound.play();
  return done('stopped');
}

export const weappSpeech: SpeechPort = speechOver(speechPlugin());
