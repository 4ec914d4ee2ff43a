import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform';
import { Households } from '../../catalogue/public';
import { Roles } from '../../identity/public';
import { Notices } from '../../notifications/public';
import { Pairings } from '../../pairing/public';
import type { Trip, TripBooking } from '../domain/trip';

const LOW = 2;
const COMMITTEE_PLACE = '/personas/committee/plaques/index';

interface Given {
  readonly stars: number;
  readonly hostStars: number | null;
}

/** Two stars or fewer, for a trip or a table: the village committee and the operator hear of it at once; what was written stays with who may read it. */
@Injectable()
export class TellLowStars {
  constructor(
    private readonly notices: Notices,
    private readonly roles: Roles,
    private readonly pairings: Pairings,
    private readonly households: Households,
  ) {}

  async tell(tx: Tx, trip: Trip, { id, householdId }: TripBooking, { stars, hostStars }: Given): Promise<void> {
    const table = householdId !== null && hostStars !== null && hostStars <= LOW ? `${(await this.households.get(tx, householdId)).farmerName}家的饭 ${hostStars} 颗星` : null;
    const low = [stars <= LOW ? `村游 ${stars} 颗星` : null, table].filter((said) => said !== null);
    if (low.length === 0) return;
    const { villageId, operatorId } = await this.pairings.get(trip.pairingId);
    const words = { kind: 'plaque' as const, subjectId: `low-stars:${id}`, title: `“${trip.title}”评得低：${low.join('，')}`, body: '3 个工作日里先联系那家人，问清楚哪里没做好。' };
    const committee = await this.roles.holders(tx, 'committee', villageId);
    const operators = operatorId === null ? [] : await this.roles.holders(tx, 'operator', operatorId);
    await this.notices.postAll(tx, [...committee.map((accountId) => ({ ...words, accountId, place: COMMITTEE_PLACE })), ...operators.map((accountId) => ({ ...words, accountId }))]);
  }
}
