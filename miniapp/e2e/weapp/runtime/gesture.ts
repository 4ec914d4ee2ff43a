let openGestures = 0;

/**
 * Runs `work` as WeChat does inside a tap: APIs that need a person's gesture are allowed
 * during it and the microtasks it leaves, and no later.
 */
export function withGesture(work: () => void): void {
  openGestures += 1;
  setTimeout(() => {
    openGestures -= 1;
  });
  work();
}

export function hasGesture(): boolean {
  return openGestures > 0;
}
