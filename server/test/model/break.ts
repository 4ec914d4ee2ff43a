/** The program did something that the model says it must not. */
export class Break extends Error {
  override readonly name = 'Break';
}

/** @throws Break */
export function must(holds: boolean, sentence: string): asserts holds {
  if (!holds) throw new Break(sentence);
}
