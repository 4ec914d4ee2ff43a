import { Injectable } from '@nestjs/common';
import { Ids, type Tx } from '../../platform';
import { PairingRepository } from './pairing.repository';

@Injectable()
export class Operators {
  constructor(
    private readonly pairings: PairingRepository,
    private readonly ids: Ids,
  ) {}

  /** The company of that name, entered when it is new. */
  async named(tx: Tx, name: string): Promise<string> {
    const known = await this.pairings.operatorIdByName(tx, name);
    if (known) return known;
    const id = this.ids.next();
    await this.pairings.insertOperator(tx, id, name);
    await tx.audit({ action: 'operator.entered', subjectType: 'operator', subjectId: id, after: { name } });
    return id;
  }
}
