import type { Role } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import type { Queryable, Tx } from '../../platform';

/** Marks in `role_grant` that an account helps in a household; what it may do there, and until when, is its consent's. */
export const HELPER = 'helper';

export interface HelpRole extends Role {
  /** "帮 07 号 陈桂香". */
  readonly title: string;
  readonly help: NonNullable<Role['help']>;
}

/** What is known of who helps whom, by the module that comes after identity and keeps the consents. */
export interface HelpSource {
  /** Also what is over, as such. */
  rolesOf(from: Queryable, accountId: string): Promise<HelpRole[]>;
  /** Takes up an offer by the hash of its code; false when there is none. */
  accept(tx: Tx, codeHash: string, accountId: string): Promise<boolean>;
}

@Injectable()
export class HelpDirectory {
  private source: HelpSource = { rolesOf: async () => [], accept: async () => false };

  fill(source: HelpSource): void {
    this.source = source;
  }

  rolesOf(from: Queryable, accountId: string): Promise<HelpRole[]> {
    return this.source.rolesOf(from, accountId);
  }

  accept(tx: Tx, codeHash: string, accountId: string): Promise<boolean> {
    return this.source.accept(tx, codeHash, accountId);
  }
}
