import { baseQuantity, estimatedGrams, fen, formatYuan, isPricedByWeight, jinText, type QuoteLine, quantityText, type Substitution } from '@cunshe/shared';
import { Text, View } from '@tarojs/components';
import { basketStore } from '@/state/basket';
import { Card } from '@/ui/card';
import { ItemRow } from '@/ui/item-row';
import { SmallButton } from '@/ui/small-button';
import { priceText, unitOf } from '../today/listing-words';
import { WishSwitch } from './wish-switch';

const PROBLEMS = { LISTING_CLOSED: '这样菜截单了', STOCK_GONE: '不够了' } as const;

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
      {line.problem ? <Problem line={line} /> : <WishSwitch wish={line.substitution} onChange={wish} />}
    </ItemRow>
  );
}

function Problem({ line }: { line: QuoteLine }) {
  if (!line.problem) return null;
  const left = line.problem === 'STOCK_GONE' && line.remaining > 0 ? `，还有 ${quantityText(unitOf(line), baseQuantity(line.remaining))}` : '';
  return (
    <View className="row">
      <Text className="c-brick t-cap">{PROBLEMS[line.problem]}{left}</Text>
      <SmallButton id={`drop-${line.drawing}`} kind="plain" onPress={() => basketStore.getState().remove(line.listingId)}>拿掉</SmallButton>
    </View>
  );
}
