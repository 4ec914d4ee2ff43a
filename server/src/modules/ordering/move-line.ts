import { Injectable } from '@nestjs/common';
import { Refusal, type Tx } from '../../platform';
import { NOTICE_PLACES, Notices } from '../notifications/public';
import { refuseMove } from './domain/move-line';
import type { Order, OrderLine } from './domain/order';
import { packedText } from './domain/three-quantities';
import { HandOverOrder } from './hand-over';
import { type LineMove, LineMoveRepository } from './line-move.repository';
import { orderEvent } from './order-audit';

export interface MoveWish {
  readonly lineId: string;
  readonly toOrderId: string;
  readonly pointId: string;
  readonly keeperAccountId: string;
  readonly reason: string;
}

/** 转给邻居: what one resident does not want goes to another at the counter. A gift: the bill stays where it is. */
@Injectable()
export class MoveLine {
  constructor(
    private readonly moves: LineMoveRepository,
    private readonly handingOver: HandOverOrder,
    private readonly notices: Notices,
  ) {}

  /**
   * The line is out of its owner's hands once, like any line handed over; the keeper who moved it may ask again.
   * @returns the order it is of
   * @throws Refusal NOT_FOUND, INVALID_INPUT for her own order, LINE_GONE, WEIGHT_MISSING, BAGS_NOT_RECEIVED
   */
  async execute(tx: Tx, wish: MoveWish): Promise<string> {
    const line = await this.moves.line(tx, wish.lineId);
    if (!line) throw new Refusal('NOT_FOUND');
    const held = await this.moves.hold(tx, wish.pointId, [line.orderId, wish.toOrderId]);
    const [giver, receiver] = [held.get(line.orderId), held.get(wish.toOrderId)];
    if (!giver || !receiver || giver.businessDate !== receiver.businessDate) throw new Refusal('NOT_FOUND');
    const move: LineMove = { lineId: line.id, fromOrderId: giver.id, toOrderId: receiver.id, keeperAccountId: wish.keeperAccountId, reason: wish.reason };
    if (isSame(move, await this.moves.ofLine(tx, line.id))) return giver.id;
    const refused = refuseMove(giver, (await this.moves.line(tx, line.id))!.state, receiver);
    if (refused) throw new Refusal(refused);
    await this.handingOver.execute(tx, [giver.id], { orderId: giver.id, pointId: wish.pointId, keeperAccountId: wish.keeperAccountId, lineIds: [line.id], toOrderId: receiver.id });
    await this.moves.insert(tx, move, giver);
    await this.tell(tx, move, { giver, receiver, line });
    return giver.id;
  }

  private async tell(tx: Tx, { lineId, keeperAccountId, reason }: LineMove, { giver, receiver, line }: { giver: Order; receiver: Order; line: OrderLine }): Promise<void> {
    const what = packedText(line) ?? '';
    const change = { before: { lineId, cropName: line.cropName, orderId: giver.id }, after: { orderId: receiver.id, bagLabel: receiver.bagLabel, keeperAccountId }, reason };
    await tx.audit(orderEvent(giver.id, 'order.line-given', change), orderEvent(receiver.id, 'order.line-received', change));
    await this.notices.post(tx, {
      accountId: giver.accountId, kind: 'line_given', subjectId: lineId, title: '一样菜转给了邻居',
      body: `你 ${giver.bagLabel} 袋里的${line.cropName} ${what}转给了 ${receiver.bagLabel} 袋（${reason}），菜钱不退。不是你的意思，马上找站长。`, place: NOTICE_PLACES.order(giver.id),
    });
    await this.notices.post(tx, {
      accountId: receiver.accountId, kind: 'line_received', subjectId: lineId, title: '邻居转给你一样菜',
      body: `${line.cropName} ${what}，已经付过钱，你不用再付；${receiver.pickedUpAt ? '站长当面给你' : `跟你的 ${receiver.bagLabel} 袋一起拿`}。`, place: NOTICE_PLACES.order(receiver.id),
    });
  }
}

function isSame(move: LineMove, before: LineMove | null): boolean {
  return before !== null && before.toOrderId === move.toOrderId && before.keeperAccountId === move.keeperAccountId;
}
