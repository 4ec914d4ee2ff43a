import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type Actor, mayEver } from '@cunshe/shared';
import type { PlatformRequest } from '../http/platform-request';
import { Refusal } from '../http/refusal';
import { Authentication } from './authentication';
import { type Policy, POLICY_METADATA } from './policy';

/**
 * Deny by default: a route without a policy is refused here too, should it ever get past the boot check. On a public
 * route nobody is asked who they are: its answer is the same for all, and costs no look at the session.
 */
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
    if (policy.kind === 'allow') request.context.actor = await this.permitted(request, policy);
    return true;
  }

  private async permitted({ headers }: PlatformRequest, { permissions }: Policy & { kind: 'allow' }): Promise<Actor> {
    const actor = await this.authentication.actorOf(headers.authorization);
    if (!actor) throw new Refusal('SIGN_IN_REQUIRED');
    if (!permissions.some((permission) => mayEver(actor, permission))) throw new Refusal('NOT_ALLOWED');
    return actor;
  }
}
