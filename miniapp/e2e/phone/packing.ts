import { isPricedByWeight, type PackAt, type PackingOrder, type PackingPage, type WeighedBag } from '@cunshe/shared';
import type { Phone } from './phone';

const GRAMS_PER_JIN = 500;

/** The operator opens the page from her day, chooses the place and reads what that means. */
export async function packAtPlace(operator: Phone, place: PackAt, note: string): Promise<void> {
  await operator.waitForPage('personas/operator/day/index');
  await operator.tap('packing-place');
  await operator.waitForPage('personas/operator/packing-place/index');
  await operator.tap(`choice-${place}`);
  await operator.waitForTextOf('place-note', note);
  await operator.tap('save-place');
  await operator.waitForTextOf('save-place', '记好了');
}

/** Fills the first bag that has something to weigh, exactly as ordered. @returns its label */
export async function packBag(phone: Phone, page: PackingPage, button = '装好了'): Promise<string> {
  const order = page.orders.find(({ lines }) => lines.every(({ open, received }) => open && received) && lines.some(({ unitKind }) => isPricedByWeight(unitKind)))!;
  await phone.tap(`pack-${order.bagLabel}`);
  await phone.waitForTextOf('pack-done', '还有没称的');
  for (const line of order.lines.filter(({ unitKind }) => isPricedByWeight(unitKind))) {
    await phone.tap(`weigh-${line.lineId}`);
    await phone.keys(String(readingOf(line, page.tareGrams) / GRAMS_PER_JIN));
  }
  await phone.waitForTextOf('pack-done', button);
  await phone.tap('pack-done');
  return order.bagLabel;
}

/** Behind the screens: everything still open, exactly as ordered. */
export function asOrdered({ orders, tareGrams }: PackingPage): WeighedBag[] {
  const open = orders.flatMap(({ lines }) => lines.filter((line) => line.open && line.received));
  return open.map((line) => ({ lineId: line.lineId, reading: readingOf(line, tareGrams), tareGrams: isPricedByWeight(line.unitKind) ? tareGrams : 0 }));
}

/** What the scale shows, or how many there are. */
function readingOf({ unitKind, due, gramsPerUnit }: PackingOrder['lines'][number], tareGrams: number): number {
  if (!isPricedByWeight(unitKind)) return due;
  return (unitKind === 'weight' ? due : due * gramsPerUnit) + tareGrams;
}
