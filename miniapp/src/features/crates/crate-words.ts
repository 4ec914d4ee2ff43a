import type { CrateHolding, CrateTypeView, PointLoad } from '@cunshe/shared';

/** "大箱 4 只、小箱 1 只". */
export function holdingsText(types: readonly CrateTypeView[], holdings: readonly CrateHolding[]): string {
  const texts = types.flatMap(({ typeId, name }) => {
    const crates = holdings.find((holding) => holding.typeId === typeId)?.crates ?? 0;
    return crates > 0 ? [`${name} ${crates} 只`] : [];
  });
  return texts.join('、') || '没有';
}

export function isFull({ expectedCrates, capacityCrates }: PointLoad): boolean {
  return expectedCrates > capacityCrates;
}

/** "今天来 43 筐，放得下 40 筐". */
export function loadText({ expectedCrates, capacityCrates }: PointLoad): string {
  return `今天来 ${expectedCrates} 筐，放得下 ${capacityCrates} 筐`;
}
