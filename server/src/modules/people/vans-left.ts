import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform';
import { type HeldRole, Roles } from '../identity/public';
import { NOTICE_PLACES, Notices } from '../notifications/public';
import { type DrivenVan, VanDrivers } from '../vans/public';

/** A driver's role has ended: every operator hears which van stands, and what of today is nobody's. */
@Injectable()
export class VansLeft {
  constructor(
    private readonly vans: VanDrivers,
    private readonly roles: Roles,
    private readonly notices: Notices,
  ) {}

  async tell(tx: Tx, { id, accountId, persona, scopeId }: HeldRole): Promise<void> {
    if (persona !== 'driver') return;
    const left = (await this.vans.of(tx, scopeId, tx.now)).vans.filter(({ driverId }) => driverId === accountId);
    const operators = await this.roles.holders(tx, 'operator', scopeId);
    const notice = (van: DrivenVan) => (operator: string) => ({ accountId: operator, kind: 'run_changed' as const, subjectId: `${van.id}:${id}`.slice(0, 80), ...wordsOf(van), place: NOTICE_PLACES.operatorVans });
    await this.notices.postAll(tx, left.flatMap((van) => operators.map(notice(van))));
  }
}

function wordsOf({ name, runToday }: DrivenVan): { title: string; body: string } {
  const today = runToday ? '今天的线路还没跑完，现在没人开' : '再排线路也没人开';
  return { title: `${name}没有司机了`, body: `${today}。到“车和司机”换一位，没跑完的线路跟着车走` };
}
