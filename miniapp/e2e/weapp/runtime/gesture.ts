let open = false;

/**
 * Runs `work` as WeChat does inside a tap: APIs that need a person's gesture are allowed
 * during it and the microtasks it leaves, and no later.
 */
export function withGesture(work: () => void): void {
  open = true;
  setTimeout(() => {
    open = false;
  });
  work();
}

export function hasGesture(): boolean {
  return open;
}
