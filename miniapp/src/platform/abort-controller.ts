type Listener = () => void;

/** Tells its listeners once. */
class Signal {
  aborted = false;
  reason: unknown;
  private readonly listeners = new Set<Listener>();

  addEventListener(_type: 'abort', listener: Listener): void {
    this.listeners.add(listener);
  }

  removeEventListener(_type: 'abort', listener: Listener): void {
    this.listeners.delete(listener);
  }

  end(reason: unknown): void {
    if (this.aborted) return;
    this.aborted = true;
    this.reason = reason;
    for (const listener of [...this.listeners]) listener();
  }
}

/** As much of the standard's AbortController as React Query uses: phones have none (see config/index.ts). */
export class AbortController {
  readonly signal = new Signal();

  abort(reason: unknown = new Error('aborted')): void {
    this.signal.end(reason);
  }
}
