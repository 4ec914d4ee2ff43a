import type { Instance } from './instance';

/** Nodes nearest to each pickup and drop, nearest first: itself leads. */
export class Neighbours {
  readonly each: number;
  private readonly list: Int32Array;

  constructor({ requests, paired, nodes, cost }: Instance, most = 400) {
    const tasks = (paired ? 2 : 1) * requests;
    this.each = Math.min(tasks, most);
    this.list = new Int32Array(tasks * this.each);
    for (let node = 0; node < tasks; node++) {
      const distance = (other: number) => cost[node * nodes + other]! + cost[other * nodes + node]!;
      const near = Array.from({ length: tasks }, (_, other) => other).filter((other) => other !== node);
      near.sort((a, b) => distance(a) - distance(b) || a - b);
      this.list.set([node, ...near].slice(0, this.each), node * this.each);
    }
  }

  /** The `rank`-th nearest to a node. */
  of(node: number, rank: number): number {
    return this.list[node * this.each + rank]!;
  }
}
