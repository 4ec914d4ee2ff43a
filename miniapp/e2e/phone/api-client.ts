import { randomUUID } from 'node:crypto';
import { identityRoutes, pathParameters, type Problem, type RefusalCode, type Route } from '@cunshe/shared';

/** The API behind the screens, for what a story checks and for what is not its subject. */
export class ApiClient {
  constructor(readonly origin: string) {}

  /** As a person of the demo, signed in at this very moment: the day is longer than a token's life. */
  async as(personId: string): Promise<SignedInClient> {
    const { accessToken, me } = await this.call(identityRoutes.demoSignIn, { personId });
    return new SignedInClient(this.origin, accessToken, me.roles[0]?.scopeId ?? '');
  }

  async call<Input extends object, Output>(route: Route<Input, Output>, input: Input): Promise<Output> {
    const answer = await this.send(route, input);
    if (!answer.ok) throw new Error(`${route.method} ${route.path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as Output;
  }

  /** The stable code of a call that must be refused. */
  async refusal<Input extends object>(route: Route<Input, unknown>, input: Input): Promise<RefusalCode | 'none'> {
    const answer = await this.send(route, input);
    return answer.ok ? 'none' : ((await answer.json()) as Problem).code;
  }

  protected headers(): Record<string, string> {
    return {};
  }

  private send(route: Route, input: object): Promise<Response> {
    const fields = new Map<string, unknown>(Object.entries(input));
    const path = route.path.replace(/:([A-Za-z]+)/g, (_, name: string) => encodeURIComponent(String(fields.get(name))));
    for (const name of pathParameters(route.path)) fields.delete(name);
    const read = route.method === 'GET';
    return fetch(`${this.origin}/api${path}${read && fields.size > 0 ? `?${new URLSearchParams([...fields].map(([name, value]) => [name, String(value)]))}` : ''}`, {
      method: route.method,
      headers: { ...this.headers(), ...(read ? {} : { 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() }) },
      ...(read ? {} : { body: JSON.stringify(Object.fromEntries(fields)) }),
    });
  }
}

export class SignedInClient extends ApiClient {
  constructor(
    origin: string,
    private readonly token: string,
    /** What the person's first role is about: her garden, his gate, their operator. */
    readonly scopeId: string,
  ) {
    super(origin);
  }

  protected override headers(): Record<string, string> {
    return { Authorization: `Bearer ${this.token}` };
  }
}
