import type { LoggerService } from '@nestjs/common';
import type { FastifyBaseLogger } from 'fastify';
import { requestContext } from '../http/request-context';

/** Nest's logger on pino, with the id of the request being served. */
export class NestLog implements LoggerService {
  constructor(private readonly target: FastifyBaseLogger) {}

  log(message: unknown, ...rest: unknown[]): void {
    this.target.debug(facts(rest), String(message));
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.target.warn(facts(rest), String(message));
  }

  error(message: unknown, ...rest: unknown[]): void {
    const error = message instanceof Error ? { err: message } : {};
    this.target.error({ ...error, ...facts(rest) }, message instanceof Error ? message.message : String(message));
  }
}

function facts(rest: unknown[]): object {
  const area = rest.at(-1);
  return { requestId: requestContext()?.requestId, area: typeof area === 'string' ? area : undefined };
}
