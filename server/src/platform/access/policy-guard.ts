import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type Actor, mayEver } from '@cunshe/shared';
import type { PlatformRequest } from '../http/platform-request';
import { Refusal } from '../http/refusal';
import { Authentication } from './authentication';
import { type Policy, POLICY_METADATA } from './policy';

/** Deny by default: a route without a policy is refused here too, should it ever get past the boot check. */
@Injectable()
export class PolicyGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly authentication: Authentication,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const policy = this.reflector.get<Policy | undefined>(POLICY_METADATA, context.getHandler());
    const request = context.switchToHttp().getRequest<PlatformRequest>();
    if (!policy) throw new Refusal('NOT_ALLOWED');
    request.context.actor = policy.kind === 'public' ? await this.visitor(request) : await this.permitted(request, policy);
    return true;
  }

  /** On a public page an expired token is a visitor's, not an error. */
  private visitor({ headers }: PlatformRequest): Promise<Actor | null> {
    return this.authentication.actorOf(headers.authorization).catch((error: unknown) => {
      if (error instanceof Refusal) return null;
      throw error;
    });
  }

  private async permitted({ headers }: PlatformRequest, { permissions }: Policy & { kind: 'allow' }): Promise<Actor> {
    const actor = await this.authentication.actorOf(headers.authorization);
    if (!actor) throw new Refusal('SIGN_IN_REQUIRED');
    if (!permissions.some((permission) => mayEver(actor, permission))) throw new Refusal('NOT_ALLOWED');
    return actor;
  }
}
