/**
 * How unequal incomes are: 0 all alike, towards 1 when one has everything. Half the mean difference of all pairs over
 * the mean: Σ|a − b| over pairs ÷ (n × Σ).
 */
export function gini(incomes: readonly number[]): number {
  const total = incomes.reduce((sum, income) => sum + income, 0);
  return total > 0 ? pairDifferences(incomes) / (incomes.length * total) : 0;
}

/** Σ|a − b| over all pairs: in ascending order the k-th is above k others and below the rest. */
function pairDifferences(incomes: readonly number[]): number {
  const ascending = [...incomes].sort((a, b) => a - b);
  return ascending.reduce((sum, income, at) => sum + income * (2 * at - ascending.length + 1), 0);
}

/** The least Gini that `more` money, given to whom one likes, can lead to: the poorest are raised to one level. */
export function leastGini(incomes: readonly number[], more: number): number {
  const ascending = [...incomes].sort((a, b) => a - b);
  let left = more;
  let count = 1;
  while (count < ascending.length && left >= (ascending[count]! - ascending[count - 1]!) * count) {
    left -= (ascending[count]! - ascending[count - 1]!) * count;
    count += 1;
  }
  const level = (ascending[count - 1] ?? 0) + left / count;
  return gini(ascending.map((income, at) => (at < count ? level : income)));
}
