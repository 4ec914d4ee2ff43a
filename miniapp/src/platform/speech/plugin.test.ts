import { hearingOver } from './hearing';
import type { Recogniser, SpeechPlugin } from './plugin';
import { speechOver } from './weapp';

const sounds: { src: string; ended: () => void; failed: () => void; destroyed: boolean }[] = [];
jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: {
    createInnerAudioContext: () => {
      const sound = { src: '', ended: () => undefined, failed: () => undefined, destroyed: false };
      sounds.push(sound);
      return Object.assign(sound, { onEnded: (then: () => undefined) => (sound.ended = then), onError: (then: () => undefined) => (sound.failed = then), play: () => undefined, destroy: () => (sound.destroyed = true) });
    },
  },
}));

const recogniser: Recogniser = { onRecognize: () => undefined, onStop: () => undefined, onError: () => undefined, start: jest.fn(), stop: jest.fn() };
const read: string[] = [];
const plugin = (retcode: number): SpeechPlugin => ({
  getRecordRecognitionManager: () => recogniser,
  textToSpeech: ({ content, success }) => {
    read.push(content);
    success({ retcode, filename: `sound-${read.length}` });
  },
});

describe('WeChat’s speech plugin', () => {
  beforeEach(() => {
    sounds.length = 0;
    read.length = 0;
  });

  it('tells what it hears as it is said, and all of it at the end', async () => {
    const told: string[] = [];
    const heard = hearingOver(plugin(0)).hear((words) => told.push(words));
    recogniser.onRecognize({ result: '白菜' });
    recogniser.onRecognize({ result: '白菜二十斤' });
    recogniser.onStop({ result: '白菜二十斤，两块五。' });
    expect([await heard, told]).toEqual(['heard', ['白菜', '白菜二十斤', '白菜二十斤，两块五。']]);
  });

  it('hears silence, and says when it could not listen', async () => {
    const silent = hearingOver(plugin(0)).hear(() => undefined);
    recogniser.onStop({ result: '' });
    expect(await silent).toBe('nothing');
    const refused = hearingOver(plugin(0)).hear(() => undefined);
    recogniser.onError();
    expect(await refused).toBe('failed');
    expect(await hearingOver(null).hear(() => undefined)).toBe('failed');
  });

  it('keeps what was heard when it never says that it has stopped', async () => {
    jest.useFakeTimers();
    const hearing = hearingOver(plugin(0));
    const heard = hearing.hear(() => undefined);
    recogniser.onRecognize({ result: '葱三把' });
    hearing.stop();
    jest.runAllTimers();
    expect(await heard).toBe('heard');
    jest.useRealTimers();
  });

  it('reads long words piece by piece, to the end', async () => {
    const words = '红菜薹二十把，四块五。'.repeat(60);
    const said = speechOver(plugin(0)).say(words);
    for (let at = 0; at < 3; at += 1) {
      sounds[at]!.ended();
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(await said).toBe('said');
    expect(read.join('')).toBe(words);
    expect(Math.max(...read.map((piece) => Buffer.byteLength(piece)))).toBeLessThanOrEqual(1_000);
    expect(sounds.every(({ destroyed }) => destroyed)).toBe(true);
  });

  it('is stopped by the next words, and silent where nothing can be read', async () => {
    const speech = speechOver(plugin(0));
    const first = speech.say('第一句');
    const second = speech.say('第二句');
    sounds[1]!.ended();
    expect([await first, await second]).toEqual(['stopped', 'said']);
    expect(await speechOver(plugin(-40001)).say('第三句')).toBe('silent');
    expect(speechOver(null).can).toBe(false);
  });
});
