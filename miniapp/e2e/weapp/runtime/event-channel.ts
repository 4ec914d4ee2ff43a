type Listener = (...args: unknown[]) => void;

/** The channel between a page and the one that opened it (`getOpenerEventChannel`). */
export class EventChannel {
  private readonly listeners = new Map<string, Listener[]>();

  on(event: string, listener: Listener): void {
    this.listeners.set(event, [...(this.listeners.get(event) ?? []), listener]);
  }

  once(event: string, listener: Listener): void {
    const first: Listener = (...args) => {
      this.off(event, first);
      listener(...args);
    };
    this.on(event, first);
  }

  off(event: string, listener?: Listener): void {
    this.listeners.set(event, listener ? (this.listeners.get(event) ?? []).filter((known) => known !== listener) : []);
  }

  emit(event: string, ...args: unknown[]): void {
    for (const listener of this.listeners.get(event) ?? []) listener(...args);
  }
}
