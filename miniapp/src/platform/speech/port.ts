/** To the end; stopped by something else; or never, for want of a voice or of leave to speak. */
export type Said = 'said' | 'stopped' | 'silent';

export interface SpeechPort {
  /** False: show the words large instead. */
  readonly can: boolean;
  /** Says it, stopping what was being said. */
  say(words: string): Promise<Said>;
  stop(): void;
}

/** Something was said; nothing was; or the phone did not listen, for want of leave or of a network. */
export type Heard = 'heard' | 'nothing' | 'failed';

export interface HearingPort {
  /** False: the keyboard's own dictation writes into the field. */
  readonly can: boolean;
  /** Listens until `stop` or half a minute; `tell` is told all that was heard so far, again and again. */
  hear(tell: (words: string) => void): Promise<Heard>;
  stop(): void;
}
