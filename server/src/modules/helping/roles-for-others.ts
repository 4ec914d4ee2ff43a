import { Injectable, type OnModuleInit } from '@nestjs/common';
import { clockDate, type ClockRow, clockSql, Database, isUniqueViolation, type Queryable, type Tx } from '../../platform';
import { Households } from '../catalogue/public';
import { HelpDirectory, type HelpRole, type HelpSource } from '../identity/public';
import { type Consent, helpState } from './domain/help';
import { ConsentRepository } from './consent.repository';
import { Consents } from './consents';

/** Tells identity, with every request, in whose place an account may act. */
@Injectable()
export class RolesForOthers implements HelpSource, OnModuleInit {
  constructor(
    private readonly directory: HelpDirectory,
    private readonly consents: ConsentRepository,
    private readonly helpers: Consents,
    private readonly households: Households,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.directory.fill(this);
  }

  /** The latest consent of each household, whether it stands or not. */
  async rolesOf(from: Queryable, accountId: string): Promise<HelpRole[]> {
    const latest = new Map<string, Consent>();
    for (const consent of await this.consents.ofAccount(from, accountId)) if (!latest.has(consent.householdId)) latest.set(consent.householdId, consent);
    if (latest.size === 0) return [];
    const now = clockDate(await from.query<ClockRow>(clockSql(this.database.dialect)));
    const households = await this.households.byIds(from, [...latest.keys()]);
    const forWhom = await this.helpers.farmersOf(from, [...latest.keys()]);
    return [...latest.values()].map((consent) => {
      const { plaqueNumber, farmerName } = households.get(consent.householdId)!;
      const help = { actions: consent.actions, ended: helpState(consent, now) !== 'helping', forWhom: forWhom.get(consent.householdId)! };
      return { persona: 'farmer', scopeType: 'household', scopeId: consent.householdId, title: `帮 ${plaqueNumber} 号 ${farmerName}`, help };
    });
  }

  async accept(tx: Tx, codeHash: string, accountId: string): Promise<boolean> {
    const consent = await this.consents.byCode(tx, codeHash);
    if (!consent || helpState(consent, tx.now) !== 'offered') return false;
    try {
      if (!(await this.consents.take(tx, consent.id, accountId))) return false;
    } catch (error) {
      if (isUniqueViolation(error)) return false;
      throw error;
    }
    await this.helpers.mark(tx, consent.householdId, accountId);
    await tx.audit({ action: 'help.taken-up', subjectType: 'household', subjectId: consent.householdId, after: { grantId: consent.id, helper: accountId, actions: consent.actions } });
    return true;
  }
}
