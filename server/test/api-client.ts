import { randomUUID } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type FileDownload, pathParameters, type Problem, type RefusalCode, type Route } from '@cunshe/shared';
import { misfits } from './contract/misfits';

export interface CallOptions {
  /** Access token of whoever calls. */
  readonly as?: string;
  /** Idempotency key; a fresh one when absent. */
  readonly key?: string;
  readonly headers?: Record<string, string>;
}

/** What came back, refused or not. */
export interface Answer<Output> {
  readonly status: number;
  readonly headers: Record<string, unknown>;
  readonly body: Output;
}

/** A refused call, by its stable code. */
export class RefusedCall extends Error {
  constructor(
    readonly status: number,
    readonly problem: Problem,
  ) {
    super(`${status} ${problem.code}`);
  }

  get code(): RefusalCode {
    return this.problem.code;
  }
}

/** Calls routes of the contract on an application without a port, and holds every answer against its type there. */
export class ApiClient {
  constructor(private readonly app: NestFastifyApplication) {}

  /**
   * The answer's body.
   * @throws RefusedCall
   */
  async call<Input, Output>(route: Route<Input, Output>, input: Input, options: CallOptions = {}): Promise<Output> {
    const { status, body } = await this.send(route, input, options);
    if (status >= 400) throw new RefusedCall(status, body as Problem);
    return body;
  }

  /**
   * The file a `download` route answers with.
   * @throws RefusedCall
   */
  async download<Input>(route: Route<Input, FileDownload>, input: Input, options: CallOptions = {}): Promise<{ headers: Record<string, unknown>; bytes: Buffer }> {
    const { status, headers, body } = await this.send(route, input, options);
    if (status >= 400) throw new RefusedCall(status, body as unknown as Problem);
    return { headers, bytes: body as unknown as Buffer };
  }

  /** The refusal a call ends with; fails when it is not refused. */
  async refusal<Input, Output>(route: Route<Input, Output>, input: unknown, options: CallOptions = {}): Promise<RefusalCode> {
    const { status, body } = await this.send(route, input as Input, options);
    if (status < 400) throw new Error(`expected a refusal, got ${status} ${JSON.stringify(body)}`);
    return (body as Problem).code;
  }

  /**
   * The whole answer.
   * @throws Error when a granted answer is not what the contract says.
   */
  async send<Input, Output>(route: Route<Input, Output>, input: Input, { as, key, headers }: CallOptions = {}): Promise<Answer<Output>> {
    const { path, rest } = placed(route.path, { ...(input as Record<string, unknown>) });
    const response = await this.app.inject({
      method: route.method,
      url: `/api${path}`,
      headers: {
        ...(as ? { authorization: `Bearer ${as}` } : {}),
        ...(route.idempotent ? { 'idempotency-key': key ?? randomUUID() } : {}),
        ...headers,
      },
      ...(route.method === 'GET' ? { query: rest as Record<string, string> } : { payload: rest }),
    });
    const file = Boolean(route.file) && response.statusCode === 200;
    const body: unknown = file ? response.rawPayload : response.payload === '' ? undefined : response.json();
    if (response.statusCode === 200 && !file) keepToContract(route, body);
    return { status: response.statusCode, headers: response.headers, body: body as Output };
  }
}

function keepToContract(route: Route, body: unknown): void {
  const found = misfits(route, body);
  if (found.length > 0) throw new Error(`${route.method} ${route.path} does not keep to the contract:\n${found.join('\n')}`);
}

function placed(template: string, input: Record<string, unknown>): { path: string; rest: Record<string, unknown> } {
  const names = pathParameters(template);
  const path = names.reduce((text, name) => text.replace(`:${name}`, encodeURIComponent(String(input[name]))), template);
  return { path, rest: Object.fromEntries(Object.entries(input).filter(([name]) => !names.includes(name))) };
}
