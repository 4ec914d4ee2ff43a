import type { DemoPerson, Me } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Config, Database, FieldCipher, type Queryable, Refusal } from '../../platform';
import { type AccountRow, AccountRepository } from './account.repository';
import { DemoPersonRepository } from './demo-person.repository';
import { HelpDirectory } from './help-directory';
import { presentDemoPeople, presentMe } from './identity.presenter';
import { PickupPointDirectory } from './pickup-point-directory';

@Injectable()
export class IdentityQueries {
  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly accounts: AccountRepository,
    private readonly people: DemoPersonRepository,
    private readonly pickupPoints: PickupPointDirectory,
    private readonly cipher: FieldCipher,
    private readonly helpers: HelpDirectory,
  ) {}

  /** @throws Refusal NOT_FOUND */
  async me(accountId: string): Promise<Me> {
    const account = await this.account(this.database, accountId);
    return this.present(this.database, account, await this.pointOf(account));
  }

  /**
   * As `me`, for the answer of a unit of work: the point is looked up before it begins (`chosenPoint`), because inside
   * nothing may ask for a second connection.
   */
  async meWithin(from: Queryable, accountId: string, point: Me['pickupPoint']): Promise<Me> {
    return this.present(from, await this.account(from, accountId), point);
  }

  async chosenPoint(accountId: string): Promise<Me['pickupPoint']> {
    return this.pointOf(await this.account(this.database, accountId));
  }

  /** @throws Refusal DEMO_ONLY */
  async demoPeople(): Promise<{ people: DemoPerson[] }> {
    if (!this.config.demoSignIn) throw new Refusal('DEMO_ONLY');
    return { people: presentDemoPeople(await this.people.all(this.database)) };
  }

  private async account(from: Queryable, accountId: string): Promise<AccountRow> {
    const account = await this.accounts.byId(from, accountId);
    if (!account) throw new Refusal('NOT_FOUND');
    return account;
  }

  private async present(from: Queryable, account: AccountRow, point: Me['pickupPoint']): Promise<Me> {
    const phone = account.phone_cipher && this.cipher.decrypt(account.phone_cipher);
    const others = (await this.helpers.rolesOf(from, account.id)).filter(({ help }) => !help.ended);
    return presentMe(account, phone, { own: await this.accounts.roles(from, account.id), others }, point);
  }

  private async pointOf({ pickup_point_id }: AccountRow): Promise<Me['pickupPoint']> {
    return pickup_point_id ? this.pickupPoints.get(pickup_point_id) : null;
  }
}
