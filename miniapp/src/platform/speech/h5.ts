import type { SpeechPort } from './port';

/** A little slower than a newsreader. */
const RATE = 0.9;

const STOPS: ReadonlySet<string> = new Set(['interrupted', 'canceled']);

export const h5Speech: SpeechPort = {
  can: typeof speechSynthesis !== 'undefined',
  say(words) {
    speechSynthesis.cancel();
    return new Promise((resolve) => {
      const speaking = new SpeechSynthesisUtterance(words);
      speaking.lang = 'zh-CN';
      speaking.rate = RATE;
      speaking.onend = () => resolve('said');
      speaking.onerror = ({ error }) => resolve(STOPS.has(error) ? 'stopped' : 'silent');
      speechSynthesis.speak(speaking);
    });
  },
  stop: () => speechSynthesis.cancel(),
};
