import type { Actor } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform';
import { Roles } from '../identity/public';
import { Operators, type PairingLife, PairingLives } from '../pairing/public';

/**
 * Every page of an operator is about one pairing. Whoever runs one already signs the next under a desk of its own, and
 * changes between the two as between any of her roles.
 */
@Injectable()
export class OperatorDesks {
  constructor(
    private readonly operators: Operators,
    private readonly lives: PairingLives,
    private readonly roles: Roles,
  ) {}

  /** The operator's own id while it runs nothing else, otherwise that of a new desk with its role. @throws Refusal NOT_FOUND */
  async deskFor(tx: Tx, actor: Actor, operatorId: string, life: PairingLife): Promise<string> {
    const name = await this.operators.hold(tx, operatorId);
    const runs = (await this.lives.runBy(tx, operatorId)).some(({ id }) => id !== life.id);
    if (!runs) return operatorId;
    const deskId = await this.operators.enter(tx, `${life.villageName}·${life.communityName}·${name}`.slice(0, 60));
    await this.roles.grant(tx, actor.accountId, { persona: 'operator', scopeType: 'operator', scopeId: deskId, title: `运营方·${life.villageName}·${life.communityName}`.slice(0, 60) });
    return deskId;
  }
}
