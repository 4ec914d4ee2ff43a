import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Received {
  readonly method: string;
  readonly path: string;
  readonly key: string | undefined;
  readonly token: string | undefined;
  readonly body: unknown;
}

/** What the server does with a request: an answer, or `drop` to cut the line after having read it. */
export type Answer = { readonly status: number; readonly body: unknown } | 'drop';

/** An HTTP server that answers from a list and keeps what it received. */
export class AnsweringServer {
  readonly received: Received[] = [];
  private answers: Answer[] = [];
  private readonly server: Server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const { 'idempotency-key': key, authorization } = request.headers;
      this.received.push({ method: request.method!, path: request.url!, key: key as string | undefined, token: authorization, body });
      const answer = this.answers.shift() ?? 'drop';
      if (answer === 'drop') request.socket.destroy();
      else response.writeHead(answer.status, { 'Content-Type': 'application/json' }).end(JSON.stringify(answer.body));
    });
  });

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  willAnswer(...answers: Answer[]): void {
    this.answers = answers;
    this.received.length = 0;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return chunks.length === 0 ? undefined : JSON.parse(Buffer.concat(chunks).toString());
}
