import { formatYuan, isPricedByWeight, quoteOrder } from '@cunshe/shared';
import { openPage } from '@/platform/navigation';
import { pricedLine, useBasket } from '@/state/basket';
import { BasketBar } from '@/ui/basket-bar';
import { PLACES } from '../shell/places';

/** The basket above the tab bar; nothing while it is empty. `closedText` says when one can order again. */
export function BasketSummary({ closedText }: { closedText: string | null }) {
  const lines = useBasket((state) => state.lines);
  if (lines.length === 0) return null;
  if (closedText) return <BasketBar text={closedText} note={`菜篮里还有 ${lines.length} 样`} />;
  const { cropsFen } = quoteOrder(lines.map(pricedLine), []);
  const byWeight = lines.some((line) => isPricedByWeight(line.listing.unitKind));
  return (
    <BasketBar
      text={`${lines.length} 样菜`} note={byWeight ? '约重，多退少不补' : '菜钱全给农户'} total={formatYuan(cropsFen)}
      onGo={() => openPage(PLACES.confirm)}
    />
  );
}
