/** What a plan costs, term by term. */
export interface Cost {
  readonly unplacedFamilies: number;
  readonly unplacedPeople: number;
  readonly moves: number;
  readonly splits: number;
  readonly friendsApart: number;
  readonly gini: number;
}

export interface Term {
  readonly name: keyof Cost;
  readonly meaning: string;
  /** In one number, for the search's temperature alone; plans are compared by the order of the list. */
  readonly weight: number;
}

/** What is wished, the weightiest first: a later term only decides between plans alike in all before it. */
export const objective: readonly Term[] = [
  { name: 'unplacedFamilies', meaning: '没排上的家庭数', weight: 30 },
  { name: 'unplacedPeople', meaning: '没排上的人数', weight: 0.5 },
  { name: 'moves', meaning: '跟现在的安排比，换了地方的家庭数', weight: 8 },
  { name: 'splits', meaning: '分开坐的家庭多出来的桌数', weight: 5 },
  { name: 'friendsApart', meaning: '想坐一起、没坐成的对数', weight: 1.5 },
  { name: 'gini', meaning: '各接待户收入的基尼系数，越小越平', weight: 1 },
];

const almost = 1e-12;

/** Below 0 when `a` is the better plan. */
export function compareCosts(a: Cost, b: Cost): number {
  for (const { name } of objective) {
    const difference = a[name] - b[name];
    if ((difference > almost || difference < -almost)) return difference;
  }
  return 0;
}

export function energy(cost: Cost): number {
  return objective.reduce((sum, { name, weight }) => sum + weight * cost[name], 0);
}
