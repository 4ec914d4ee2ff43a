export { logOptions, type LogSink } from './log-options';
export { mask } from './mask';
export { NestLog } from './nest-log';
export { logRequests } from './request-log';
