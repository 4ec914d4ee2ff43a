declare const SPEECH_PLUGIN: boolean;
declare function requirePlugin(name: string): SpeechPlugin;

interface Recognised {
  readonly result: string;
}

/** One of them in the whole app. */
export interface Recogniser {
  onRecognize: (said: Recognised) => void;
  onStop: (said: Recognised) => void;
  onError: () => void;
  start(options: { readonly duration: number; readonly lang: 'zh_CN' }): void;
  stop(): void;
}

/** 微信同声传译, the calls of it that are made here. */
export interface SpeechPlugin {
  getRecordRecognitionManager(): Recogniser;
  textToSpeech(options: { readonly lang: 'zh_CN'; readonly tts: true; readonly content: string; success(answer: { readonly retcode: number; readonly filename: string }): void; fail(): void }): void;
}

/** Null in a build without it (`CUNSHE_SPEECH_PLUGIN`), and where WeChat has not granted it. */
export function speechPlugin(): SpeechPlugin | null {
  if (typeof SPEECH_PLUGIN === 'undefined' || !SPEECH_PLUGIN) return null;
  try {
    return requirePlugin('WechatSI');
  } catch {
    return null;
  }
}
