import type { OrderLineState, OrderState, RefusalCode } from '@cunshe/shared';

export interface LineAtGate {
  readonly id: string;
  readonly state: OrderLineState;
}

export interface HandingPlan {
  /** Go now. */
  readonly go: readonly string[];
  /** Went before, as asked again. */
  readonly gone: readonly string[];
  /** Wait for later. */
  readonly wait: readonly string[];
}

/** Which lines of a bag go now: those asked for, or all that are here. What was unclaimed goes whole. */
export function planHanding(state: OrderState, lines: readonly LineAtGate[], asked: readonly string[] | undefined): HandingPlan | { readonly refused: RefusalCode } {
  const byId = new Map(lines.map((line) => [line.id, line]));
  const wanted = asked ? [...new Set(asked)] : lines.filter((line) => line.state === 'packed' || line.state === 'handed_over').map(({ id }) => id);
  if (wanted.some((id) => !byId.has(id))) return { refused: 'NOT_FOUND' };
  if (lines.some((line) => line.state === 'ordered')) return { refused: 'WEIGHT_MISSING' };
  const of = (is: OrderLineState) => wanted.filter((id) => byId.get(id)!.state === is);
  const [go, gone] = [of('packed'), of('handed_over')];
  if (go.length + gone.length !== wanted.length) return { refused: 'STATE_CHANGED' };
  const wait = lines.filter((line) => line.state === 'packed' && !go.includes(line.id)).map(({ id }) => id);
  if (state === 'unclaimed' && wait.length > 0) return { refused: 'INVALID_INPUT' };
  return { go, gone, wait };
}
