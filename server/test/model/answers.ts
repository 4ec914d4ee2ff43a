import type { RefusalCode } from '@cunshe/shared';
import type { Answer } from '../test-app';
import { must } from './break';

/** The stable code of an answer; 'ok' of a granted one. */
export function codeOf(answer: Answer<object>): RefusalCode | 'ok' {
  return answer.status === 200 ? 'ok' : answer.body.code;
}

/**
 * Holds an answer against the codes the model allows.
 * @throws Break
 */
export function mustAnswer(what: string, answer: Answer<object>, ...allowed: (RefusalCode | 'ok')[]): void {
  const code = codeOf(answer);
  must(allowed.includes(code), `${what} is answered ${code} ${JSON.stringify(answer.body.details ?? {})}, the model says ${allowed.join(' or ')}`);
}
