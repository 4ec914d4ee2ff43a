import { baseQuantity, estimatedGrams, fen, formatPrice, isPricedByWeight, jinText, quantityText, toBaseQuantity, toUnits } from '@cunshe/shared';
import { Card } from '@/ui/card';
import { ItemRow } from '@/ui/item-row';
import { Stepper } from '@/ui/stepper';
import type { ChangeLine } from './use-change';
import { WishSwitch } from './wish-switch';

interface ChangeLinesProps {
  lines: readonly ChangeLine[];
  onWish: (listingId: string, change: { quantity?: number; substitution?: ChangeLine['substitution'] }) => void;
}

/** Crops with their steppers; a crop at 0 leaves the order. */
export function ChangeLines({ lines, onWish }: ChangeLinesProps) {
  return <Card>{lines.map((line) => <Line key={line.listingId} line={line} onWish={onWish} />)}</Card>;
}

function Line({ line, onWish }: { line: ChangeLine } & Pick<ChangeLinesProps, 'onWish'>) {
  const { unit, listingId } = line;
  const byWeight = isPricedByWeight(unit.kind);
  const about = byWeight && unit.kind !== 'weight' && line.quantity > 0 ? `约 ${jinText(estimatedGrams(unit, baseQuantity(line.quantity)))} 斤` : undefined;
  return (
    <ItemRow id={`change-${line.plaqueNumber}-${line.drawing}`} slug={line.drawing} name={line.cropName} note={`${line.plaqueNumber} 号园·${formatPrice(fen(line.priceFen))}${byWeight ? '/斤' : ''}`} about={about}>
      <Stepper
        id={`${line.plaqueNumber}-${line.drawing}`} name={line.cropName} value={toUnits(unit, baseQuantity(line.quantity))} max={Math.floor(toUnits(unit, baseQuantity(line.most)))}
        text={line.quantity === 0 ? (line.had > 0 ? '不要了' : '0') : quantityText(unit, baseQuantity(line.quantity))} onChange={(units) => onWish(listingId, { quantity: toBaseQuantity(unit, Math.max(0, units)) })}
      />
      {line.quantity > 0 && <WishSwitch id={`wish-${line.plaqueNumber}-${line.drawing}`} wish={line.substitution} onChange={(substitution) => onWish(listingId, { substitution })} />}
    </ItemRow>
  );
}
