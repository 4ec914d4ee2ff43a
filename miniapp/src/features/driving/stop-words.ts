import { baseQuantity, fen, formatYuan, quantityText, type RunPage, type SkipStopRequest, type StopCrop, type StopView } from '@cunshe/shared';
import { unitOf } from '../today/listing-words';

export type Run = NonNullable<RunPage['run']>;

const METHODS = { cash: '已付现金', transfer: '已转账', owed: '先欠着' } as const;
/** Why a stop was left, as the driver says it. */
export const SKIPS: Record<SkipStopRequest['reason'], string> = { nobody_home: '没人在家', nothing_cut: '没摘', refused: '不卖了', road_blocked: '路不通' };

/** "花菜 10 颗". */
export function cropText(crop: StopCrop): string {
  return `${crop.cropName} ${quantityText(unitOf(crop), baseQuantity(crop.ordered))}`;
}

/** What a stop that is not the current one says of itself. */
export function stopNote(stop: StopView): string {
  if (stop.skipReason) return `跳过了：${SKIPS[stop.skipReason as SkipStopRequest['reason']]}`;
  if (stop.receipt) return `${stop.crops.map(cropText).join('，')}，${stop.receipt.state === 'transfer_pending' ? '等他点收款' : METHODS[stop.receipt.method]}`;
  if (stop.kind === 'drop') return stop.dropBags.length === 0 ? '分好了才知道几袋' : `${stop.dropBags.length} 袋${stop.state === 'done' ? '，交了' : ''}`;
  if (stop.kind === 'station') return stop.state === 'done' ? '分好了' : '在这里分拣';
  return stop.crops.map(cropText).join('，');
}

export function stopMoney(stop: StopView): string | null {
  return stop.receipt && formatYuan(fen(stop.receipt.totalFen));
}

export function isOver(stop: StopView): boolean {
  return stop.state === 'done' || stop.state === 'skipped' || stop.state === 'failed';
}

/** The stop to go to, or to work at, now. */
export function currentStop(run: Run): StopView | null {
  return run.stops.find((stop) => !isOver(stop)) ?? null;
}

/** Gates still to come, the last first: so the van is loaded. */
export function loadingOrder(run: Run): StopView[] {
  return run.stops.filter((stop) => stop.kind === 'drop' && !isOver(stop) && stop.dropBags.length > 0).reverse();
}

/** Stops behind the last one done, while the van drives: the current one stays in sight. Skipped stops are never hidden. */
export function foldedStops(run: Run): number {
  const now = run.stops.findIndex((stop) => !isOver(stop));
  const skipped = run.stops.findIndex((stop) => stop.skipReason !== null);
  const upTo = Math.min(now, skipped < 0 ? now : skipped + 1) - 1;
  return upTo > 1 ? upTo : 0;
}

export function distanceText(metres: number): string {
  return metres < 1_000 ? `${Math.round(metres / 10) * 10} 米` : `${Math.round((metres * 10) / 1_000) / 10} 公里`;
}
