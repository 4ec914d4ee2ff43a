import type { Route } from '@cunshe/shared';
import { useState } from 'react';
import { call } from './call';
import { sentenceFor } from './refusal-sentences';

export interface Write<Input, Output> {
  /** Sends it; null when it failed, with `sentence` saying why. Calls while one is under way are ignored. */
  send(input: Input): Promise<Output | null>;
  readonly busy: boolean;
  /** What went wrong last time, for a person; null when nothing did. */
  readonly sentence: string | null;
  readonly error: unknown;
  clear(): void;
}

/** A button that changes something: busy while sent, with the sentence to show when it was refused. */
export function useWrite<Input extends object, Output>(route: Route<Input, Output>): Write<Input, Output> {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const send = async (input: Input) => {
    if (busy) return null;
    setBusy(true);
    setError(null);
    try {
      return await call(route, input);
    } catch (failure) {
      setError(failure);
      return null;
    } finally {
      setBusy(false);
    }
  };
  return { send, busy, error, sentence: error ? sentenceFor(error) : null, clear: () => setError(null) };
}
