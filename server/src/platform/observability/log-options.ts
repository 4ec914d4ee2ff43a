import type { FastifyServerOptions } from 'fastify';
import { mask } from './mask';

/** Where log lines go; the process's standard output unless a test listens. */
export interface LogSink {
  write(line: string): void;
}

/** pino's settings: JSON lines, each masked as a whole just before it is written. No body is ever logged. */
export function logOptions(level: string, sink?: LogSink): FastifyServerOptions['logger'] {
  return {
    level,
    base: undefined,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    redact: { paths: ['req.headers', 'res.headers', 'headers', '*.password', '*.token'], censor: '[hidden]' },
    hooks: { streamWrite: mask },
    ...(sink ? { stream: sink } : {}),
  };
}
