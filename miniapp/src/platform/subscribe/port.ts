export type SubscribeAnswer = 'accept' | 'reject' | 'ban' | 'filter';

export interface SubscribePort {
  /** Where it is false, hide the button: the inbox tells everything too. */
  readonly can: boolean;
  /** Asks for up to three templates, inside a tap; null when WeChat did not ask. */
  ask(templateIds: readonly string[]): Promise<Readonly<Record<string, SubscribeAnswer>> | null>;
}
