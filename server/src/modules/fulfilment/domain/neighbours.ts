/** A line that went from one resident's bag to another's. */
export interface MovedLine {
  readonly lineId: string;
  readonly fromOrderId: string;
  readonly toOrderId: string;
}

interface LabelledOrder {
  readonly orderId: string;
  readonly bagLabel: string;
  readonly lines: readonly { readonly lineId: string; readonly cropName: string; readonly amountText: string | null }[];
}

/** Line → the label of the bag it went to. */
export function givenAway(moves: readonly MovedLine[], orders: readonly LabelledOrder[]): Map<string, string> {
  const labels = new Map(orders.map(({ orderId, bagLabel }) => [orderId, bagLabel]));
  return new Map(moves.map(({ lineId, toOrderId }) => [lineId, labels.get(toOrderId) ?? '']));
}

/** "红菜薹 2 把（A-03 转来）": what came to an order. */
export function giftsOf(orderId: string, moves: readonly MovedLine[], orders: readonly LabelledOrder[]): string[] {
  return moves.filter(({ toOrderId }) => toOrderId === orderId).flatMap(({ lineId, fromOrderId }) => {
    const from = orders.find((order) => order.orderId === fromOrderId);
    const line = from?.lines.find((each) => each.lineId === lineId);
    return from && line ? [`${line.cropName} ${line.amountText ?? ''}（${from.bagLabel} 转来）`] : [];
  });
}
