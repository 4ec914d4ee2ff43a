/** A step that did not succeed: says what happened, what was printed last, and what to do. */
export class StepFailure extends Error {
  /**
   * @param {string} message one sentence
   * @param {{ tail?: readonly string[], advice?: string }} [more]
   */
  constructor(message, { tail = [], advice = '' } = {}) {
    super(message);
    this.tail = tail;
    this.advice = advice;
  }
}

/**
 * The text shown for any error that ends a script.
 * @param {unknown} error
 * @returns {string}
 */
export function describeFailure(error) {
  if (!(error instanceof StepFailure)) return error instanceof Error ? (error.stack ?? error.message) : String(error);
  const last = error.tail.map((line) => `    ${line}`);
  return [error.message, ...last, ...(error.advice ? [`  → ${error.advice}`] : [])].join('\n');
}
