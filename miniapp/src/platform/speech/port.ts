/** To the end; stopped by something else; or never, for want of a voice or of leave to speak. */
export type Said = 'said' | 'stopped' | 'silent';

export interface SpeechPort {
  /** False: show the words large instead. */
  readonly can: boolean;
  /** Says it, stopping what was being said. */
  say(words: string): Promise<Said>;
  stop(): void;
}
