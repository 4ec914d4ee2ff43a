export { hashOf, isIdempotencyKey, type IdempotentRequest } from './idempotent-request';
export { answerOf, keepAnswer, KEPT_HOURS, recallAnswer } from './stored-answer';
