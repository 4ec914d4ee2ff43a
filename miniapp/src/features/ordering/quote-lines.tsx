import { baseQuantity, estimatedGrams, fen, formatYuan, isPricedByWeight, jinText, type QuoteLine, quantityText, type Substitution } from '@cunshe/shared';
import { Text, View } from '@tarojs/components';
import { basketStore } from '@/state/basket';
import { Card } from '@/ui/card';
import { ItemRow } from '@/ui/item-row';
import { SmallButton } from '@/ui/small-button';
import { priceText, unitOf } from '../today/listing-words';
import { WishSwitch } from './wish-switch';

const PROBLEMS = { LISTING_CLOSED: '这样菜截单了', STOCK_GONE: '不够了', LIMIT_PER_HOUSEHOLD: '每家限量' } as const;

/** What is being ordered, line by line, with the wish for when it is short. */
export function QuoteLines({ lines }: { lines: readonly QuoteLine[] }) {
  return <Card>{lines.map((line) => <Line key={line.listingId} line={line} />)}</Card>;
}

function Line({ line }: { line: QuoteLine }) {
  const unit = unitOf(line);
  const ordered = baseQuantity(line.quantity);
  const byWeight = isPricedByWeight(line.unitKind);
  const note = `${line.plaqueNumber} 号园·${quantityText(unit, ordered)}`;
  const wish = (substitution: Substitution) => basketStore.getState().wish(line.listingId, substitution);
  return (
    <ItemRow
      id={`line-${line.drawing}`} slug={line.drawing} name={line.cropName} note={note} unitPrice={byWeight ? priceText(line) : undefined} price={formatYuan(fen(line.estimateFen))}
      about={byWeight ? `约 ${jinText(estimatedGrams(unit, ordered))} 斤` : undefined}
    >
      {line.problem ? <Problem line={line} /> : <WishSwitch id={`wish-${line.drawing}`} wish={line.substitution} onChange={wish} />}
    </ItemRow>
  );
}

function Problem({ line }: { line: QuoteLine }) {
  if (!line.problem) return null;
  return (
    <View className="row">
      <Text className="c-brick t-cap">{PROBLEMS[line.problem]}{leftText(line)}</Text>
      <SmallButton id={`drop-${line.drawing}`} kind="plain" onPress={() => basketStore.getState().remove(line.listingId)}>拿掉</SmallButton>
    </View>
  );
}

/** "，还有 2 把" of a crop that runs out, "，你家还能订 1 把" of one with a limit. */
function leftText(line: QuoteLine): string {
  const amount = (base: number) => quantityText(unitOf(line), baseQuantity(base));
  if (line.problem === 'STOCK_GONE' && line.remaining > 0) return `，还有 ${amount(line.remaining)}`;
  if (line.problem === 'LIMIT_PER_HOUSEHOLD') return line.limitLeft ? `，你家还能订 ${amount(line.limitLeft)}` : '，你家订够了';
  return '';
}
