import type { Actor } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform';
import { HouseholdPins } from './household-pins';
import { OwnRuns } from './own-runs';

/** 输四位数: the farmer types her digits on the driver's phone; the proof of it goes with the receipt, now or when there is a network again. */
@Injectable()
export class ConfirmByPin {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly own: OwnRuns,
    private readonly pins: HouseholdPins,
  ) {}

  /** @throws Refusal NOT_FOUND, STATE_CHANGED, FARMER_PIN_WRONG with the tries left, FARMER_PIN_LOCKED */
  async execute(actor: Actor, { stopId, totalFen, pin }: { readonly stopId: string; readonly totalFen: number; readonly pin: string }): Promise<{ proof: string }> {
    const refusal = await this.unitOfWork.run(async (tx) => {
      const { stop } = await this.own.stop(tx, actor, 'receipt:post', { stopId });
      return this.pins.check(tx, stop.householdId ?? '', pin);
    });
    if (refusal) throw refusal;
    return { proof: this.pins.proofOf(stopId, totalFen) };
  }
}
