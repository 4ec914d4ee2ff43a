import { Injectable } from '@nestjs/common';
import type { Actor } from '@cunshe/shared';

/** Port: turns a bearer token into the actor behind it. Identity implements it. */
export interface ActorResolver {
  /**
   * The actor, or null for a token that is not ours.
   * @throws Refusal SESSION_EXPIRED for one that was.
   */
  resolve(token: string): Promise<Actor | null>;
}

/** Who is calling. Until a resolver is given nobody is anybody. */
@Injectable()
export class Authentication {
  private resolver: ActorResolver = { resolve: async () => null };

  use(resolver: ActorResolver): void {
    this.resolver = resolver;
  }

  /** The actor behind an `Authorization: Bearer …` header; null without one. */
  async actorOf(authorization: string | undefined): Promise<Actor | null> {
    const token = /^Bearer ([\w.~+/-]{1,2048}=*)$/.exec(authorization ?? '')?.[1];
    return token === undefined ? null : this.resolver.resolve(token);
  }
}
