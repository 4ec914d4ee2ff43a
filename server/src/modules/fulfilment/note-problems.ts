import { Injectable } from '@nestjs/common';
import { Refusal, type Tx } from '../../platform';
import { NOTICE_PLACES, Notices } from '../notifications/public';
import { Orders, type PointOrder } from '../ordering/public';
import { Photos } from '../photos/public';
import { CountDifferenceRepository, type CountPlace } from './count-difference.repository';
import { type CountDifference, flawText, type GivenProblem, readProblems } from './domain/line-flaws';

/**
 * 少了, 坏了: notes what is wrong with a bag's lines and gives the money back. Between the door, where it was counted,
 * and the gate it was in the van's care, so the van bears it; the farmer's money stays where it is.
 */
@Injectable()
export class NoteProblems {
  constructor(
    private readonly orders: Orders,
    private readonly differences: CountDifferenceRepository,
    private readonly notices: Notices,
    private readonly photos: Photos,
  ) {}

  /** @throws Refusal NOT_FOUND for a line of another order or another's photo, INVALID_INPUT for more than was packed, STATE_CHANGED for a line handed over or short */
  async ofOrder(tx: Tx, place: CountPlace, order: PointOrder, given: readonly GivenProblem[]): Promise<void> {
    const known = await this.differences.ofPoint(tx, place.pickupPointId, place.businessDate);
    const read = readProblems(order.orderId, order.lines, given, known);
    if ('refused' in read) throw new Refusal(read.refused);
    for (const difference of read.news) await this.note(tx, place, order, difference, given.find(({ lineId }) => lineId === difference.lineId)?.photoIds ?? []);
    await this.giveBack(tx, read.news);
    await this.tell(tx, order, read.news.filter(({ good }) => good > 0));
  }

  private async note(tx: Tx, place: CountPlace, order: PointOrder, difference: CountDifference, photoIds: readonly string[]): Promise<void> {
    await this.differences.insert(tx, place, difference);
    if (photoIds.length > 0) await this.photos.attach(tx, photoIds, place.keeperAccountId, { id: difference.lineId, pairingId: place.pairingId });
    await tx.audit({
      action: `bag.${difference.flaw}`, subjectType: 'resident_order', subjectId: order.orderId,
      before: { lineId: difference.lineId, packed: difference.packedBefore }, after: { packed: difference.good, keeperAccountId: place.keeperAccountId, photos: photoIds.length },
      reason: flawText(order.lines.find(({ lineId }) => lineId === difference.lineId)!, difference),
    });
  }

  /** What is there in part; of what is not there at all the shortening itself tells. */
  private async tell(tx: Tx, { orderId, accountId, bagLabel, lines }: PointOrder, news: readonly CountDifference[]): Promise<void> {
    if (news.length === 0) return;
    const what = news.map((difference) => flawText(lines.find(({ lineId }) => lineId === difference.lineId)!, difference));
    await this.notices.post(tx, {
      accountId, kind: 'short', subjectId: `${news[0]!.lineId}/${news[0]!.good}`, title: '有菜少了或坏了',
      body: `你的 ${bagLabel} 袋：${what.join('；')}。差的钱退给你，不用找谁。`, place: NOTICE_PLACES.order(orderId),
    });
  }

  private async giveBack(tx: Tx, news: readonly CountDifference[]): Promise<void> {
    const less = news.filter(({ good }) => good > 0).map(({ lineId, good }) => ({ lineId, packed: good }));
    await this.orders.lessenLines(tx, less, '到提货点少了或坏了', 'transport');
    await this.orders.shortenLines(tx, news.filter(({ good }) => good === 0).map(({ lineId }) => lineId), '到提货点没有或坏了', 'transport');
  }
}
