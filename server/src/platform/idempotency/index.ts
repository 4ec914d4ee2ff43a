export { hashOf, isIdempotencyKey, type IdempotentRequest } from './idempotent-request';
export { keepAnswer, KEPT_HOURS, recallAnswer } from './stored-answer';
