export { Endpoint } from './endpoint';
export { CurrentActor, Idempotent, Input, RawRequest } from './parameters';
export type { PlatformRequest } from './platform-request';
export { Refusal } from './refusal';
export { inRequestContext, requestContext, type RequestContext } from './request-context';
