import { Injectable } from '@nestjs/common';
import { Ids, Refusal, type Tx } from '../../platform';
import { PairingRepository } from './pairing.repository';

@Injectable()
export class Operators {
  constructor(
    private readonly pairings: PairingRepository,
    private readonly ids: Ids,
  ) {}

  /** Only one at a time settles what an operator runs. @throws Refusal NOT_FOUND */
  async hold(tx: Tx, operatorId: string): Promise<string> {
    const name = await this.pairings.heldOperatorName(tx, operatorId);
    if (name === null) throw new Refusal('NOT_FOUND');
    return name;
  }

  /** The company of that name, entered when it is new. */
  async named(tx: Tx, name: string): Promise<string> {
    const known = await this.pairings.operatorIdByName(tx, name);
    return known ?? this.insert(tx, name);
  }

  /** A company that nobody has entered yet. @throws Refusal STATE_CHANGED when somebody has */
  async enter(tx: Tx, name: string): Promise<string> {
    if (await this.pairings.operatorIdByName(tx, name)) throw new Refusal('STATE_CHANGED');
    return this.insert(tx, name);
  }

  private async insert(tx: Tx, name: string): Promise<string> {
    const id = this.ids.next();
    await this.pairings.insertOperator(tx, id, name);
    await tx.audit({ action: 'operator.entered', subjectType: 'operator', subjectId: id, after: { name } });
    return id;
  }
}
