/** What credit pays of a total: as much as there is. */
export function creditOf(balanceFen: number, totalFen: number): number {
  return Math.min(balanceFen, totalFen);
}
