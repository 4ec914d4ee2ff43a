import { Injectable } from '@nestjs/common';
import { Refusal, type Tx } from '../../platform';
import { isOver, Runs } from '../pickup-routing/public';
import { Floats, isClosed } from '../settlement/public';

export interface FloatApproval {
  readonly pairingId: string;
  readonly routeId: string;
  readonly countedFen: number;
  readonly reason: string;
}

/** A float that does not add up after the driver has counted twice: the operator takes what there is, and the difference is posted. */
@Injectable()
export class ApproveFloat {
  constructor(
    private readonly runs: Runs,
    private readonly floats: Floats,
  ) {}

  /** A second time changes nothing. @throws Refusal NOT_FOUND for another pairing's, STOPS_OPEN, STATE_CHANGED */
  async execute(tx: Tx, { pairingId, routeId, countedFen, reason }: FloatApproval): Promise<void> {
    const route = await this.runs.route(tx, routeId);
    if (route.pairingId !== pairingId) throw new Refusal('NOT_FOUND');
    const float = await this.floats.ofRoute(tx, routeId);
    if (!float) throw new Refusal('STATE_CHANGED', { state: route.state });
    if (isClosed(float) && float.countedFen === countedFen) return;
    const open = (await this.runs.stops(tx, routeId)).filter(({ state }) => !isOver(state));
    if (open.length > 0) throw new Refusal('STOPS_OPEN', { stops: open.map(({ id }) => id) });
    if (route.state === 'running') await this.runs.stepRoute(tx, route, 'finished');
    await (float.leftFen === countedFen ? this.floats.count(tx, routeId, countedFen) : this.floats.approveVariance(tx, routeId, countedFen, reason));
    await this.runs.stepRoute(tx, { ...route, state: 'finished' }, 'reconciled');
  }
}
