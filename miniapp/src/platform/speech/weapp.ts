import type { SpeechPort } from './port';

/** WeChat reads aloud only through a plugin that each operator has to be granted; the large text stands in for it. */
export const weappSpeech: SpeechPort = { can: false, say: async () => 'silent', stop: () => undefined };
