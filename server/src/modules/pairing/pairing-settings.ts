import type { PackAt, ShortageSettings } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Refusal, type Tx } from '../../platform';
import { PairingRepository } from './pairing.repository';
import { ReferenceData } from './reference-data';

/** What an operator may set of a pairing; this process knows it with the commit. */
@Injectable()
export class PairingSettings {
  constructor(
    private readonly pairings: PairingRepository,
    private readonly reference: ReferenceData,
  ) {}

  async setShortage(tx: Tx, pairingId: string, { before, after }: { readonly before: ShortageSettings; readonly after: ShortageSettings }): Promise<void> {
    await this.pairings.setShortage(tx, pairingId, after);
    await tx.audit({ action: 'pairing.shortage-settings', subjectType: 'pairing', subjectId: pairingId, before, after });
    tx.afterCommit(() => this.reference.forget());
  }

  async showBuyers(tx: Tx, pairingId: string, shown: boolean): Promise<void> {
    if (!(await this.pairings.showBuyers(tx, pairingId, shown))) return;
    await tx.audit({ action: 'pairing.buyers-shown', subjectType: 'pairing', subjectId: pairingId, before: { shown: !shown }, after: { shown } });
    tx.afterCommit(() => this.reference.forget());
  }

  /** @throws Refusal STATE_CHANGED when somebody else has just set it */
  async setPackAt(tx: Tx, pairingId: string, packAt: PackAt): Promise<void> {
    const before = await this.pairings.packAtOf(tx, pairingId);
    if (before === packAt) return;
    if (!(await this.pairings.movePackAt(tx, pairingId, { from: before, to: packAt }))) throw new Refusal('STATE_CHANGED');
    await tx.audit({ action: 'pairing.pack-at', subjectType: 'pairing', subjectId: pairingId, before: { packAt: before }, after: { packAt } });
    tx.afterCommit(() => this.reference.forget());
  }
}
