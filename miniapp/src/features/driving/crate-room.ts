import type { StopCrates } from '@cunshe/shared';

/** What rides in the van by now, of all types together. */
export function cratesAboard(types: readonly { readonly crates: number }[], drafts: readonly StopCrates[]): number {
  const aboard = types.reduce((sum, { crates }) => sum + crates, 0);
  return drafts.reduce((sum, each) => sum + each.in - each.out, aboard);
}

/** Why they do not go in, and what to do; null when they do. Nothing is refused: the crates stand where they stand. */
export function tooManyCrates(aboard: number, capacity: number): string | null {
  return aboard <= capacity ? null : `车上会有 ${aboard} 只筐，这车最多放 ${capacity} 只，多 ${aboard - capacity} 只。空筐叠起来或留在这家；还放不下，请运营方在“车次”里把后面几家换给别的车`;
}
