import { Injectable } from '@nestjs/common';
import { BlindIndex, Database, FieldCipher, Ids, type Queryable, type Tx } from '../../platform';
import { type AccountRow, AccountRepository } from './account.repository';
import { phoneTail } from './domain/phone';

/** What other modules may know of a person. */
export interface AccountBrief {
  readonly id: string;
  readonly displayName: string;
  readonly surname: string;
  readonly phoneTail: string | null;
}

export interface NewAccount {
  /** Given by the seed, which makes its own ids; otherwise a fresh one. */
  readonly id?: string;
  readonly displayName: string;
  readonly surname: string;
  readonly phone?: string;
  readonly openid?: string;
  readonly pickupPointId?: string;
}

@Injectable()
export class Accounts {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly database: Database,
    private readonly cipher: FieldCipher,
    private readonly blindIndex: BlindIndex,
    private readonly ids: Ids,
  ) {}

  /** Name, surname and last four digits; ids nobody has are left out. */
  async briefs(from: Queryable, accountIds: readonly string[]): Promise<Map<string, AccountBrief>> {
    const rows = await this.accounts.byIds(from, [...new Set(accountIds)]);
    return new Map(rows.map((row) => [row.id, this.brief(row)]));
  }

  /** Names alone, for long lists: nothing is decrypted. */
  names(from: Queryable, accountIds: readonly string[]): Promise<Map<string, string>> {
    return this.accounts.namesOf(from, [...new Set(accountIds)]);
  }

  /** The point a resident chose; null until chosen once. */
  async pickupPointOf(accountId: string): Promise<string | null> {
    return (await this.accounts.byId(this.database, accountId))?.pickup_point_id ?? null;
  }

  /** WeChat's id of the person in this mini-program; null for who never came through WeChat. */
  async openidOf(from: Queryable, accountId: string): Promise<string | null> {
    const sealed = (await this.accounts.byId(from, accountId))?.openid_cipher;
    return sealed ? this.cipher.decrypt(sealed) : null;
  }

  async idOfOpenid(from: Queryable, openid: string): Promise<string | null> {
    return this.accounts.idByOpenidIndex(from, this.blindIndex.of(openid));
  }

  async register(tx: Tx, { id = this.ids.next(), displayName, surname, phone, openid, pickupPointId }: NewAccount): Promise<string> {
    await this.accounts.insert(tx, {
      id,
      display_name: displayName,
      surname,
      phone_cipher: phone ? this.cipher.encrypt(phone) : null,
      phone_index: phone ? this.blindIndex.of(phone) : null,
      openid_cipher: openid ? this.cipher.encrypt(openid) : null,
      openid_index: openid ? this.blindIndex.of(openid) : null,
      pickup_point_id: pickupPointId ?? null,
    });
    return id;
  }

  private brief({ id, display_name, surname, phone_cipher }: AccountRow): AccountBrief {
    return { id, displayName: display_name, surname, phoneTail: phone_cipher ? phoneTail(this.cipher.decrypt(phone_cipher)) : null };
  }
}
