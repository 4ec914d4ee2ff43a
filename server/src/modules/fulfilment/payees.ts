import { Injectable } from '@nestjs/common';
import { Database } from '../../platform';
import { Roles } from '../identity/public';
import { Transfers } from '../payments/public';
import { Runs } from '../pickup-routing/public';

/** Who of a household can tap "收款" in WeChat. */
@Injectable()
export class Payees {
  constructor(
    private readonly database: Database,
    private readonly runs: Runs,
    private readonly roles: Roles,
    private readonly transfers: Transfers,
  ) {}

  /** Account id; null when there is none. Outside a transaction: the provider may be asked. */
  async atDoor(stopId: string): Promise<string | null> {
    const { householdId } = await this.runs.stop(this.database, stopId);
    for (const accountId of householdId ? await this.roles.holders(this.database, 'farmer', householdId) : []) {
      if (await this.transfers.canReach(accountId)) return accountId;
    }
    return null;
  }
}
