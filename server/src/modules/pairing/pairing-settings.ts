import type { ShortageSettings } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform';
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
}
