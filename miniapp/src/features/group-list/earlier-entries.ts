import type { GroupDraft, GroupItem, GroupPeople } from './group-list';
import type { Entry } from './read-entry';

/** A draft while later entries may still change it. */
export type Draft = { -readonly [Key in keyof GroupDraft]: GroupDraft[Key] };

/** The entries of that name that hold: one, and what was added to it. Another house is another person; without one the last is meant, which is doubtful. */
export function earlierOf({ name, building }: Entry, drafts: readonly Draft[]): { earlier: Draft[]; doubtful: boolean } {
  const holding = name === null ? [] : drafts.filter((draft) => draft.name === name && draft.replacedBy === null && !draft.cancelled);
  const house = building ?? last(holding, (draft) => draft.building !== null)?.building ?? null;
  const earlier = holding.filter((draft) => house === null || draft.building === null || draft.building === house);
  return { earlier, doubtful: building === null && earlier.length < holding.length };
}

/** What they come to, as one. */
export function togetherOf(earlier: readonly Draft[]): Draft | undefined {
  const latest = earlier.at(-1);
  if (!latest || earlier.length === 1) return latest;
  const heads = earlier.flatMap(({ people }) => people ?? []);
  return { ...latest, building: last(earlier, ({ building }) => building !== null)?.building ?? null, items: sumOf(earlier.flatMap(({ items }) => items)), people: heads.length === 0 ? null : heads.reduce(bothOf) };
}

function bothOf(one: GroupPeople, other: GroupPeople): GroupPeople {
  const known = one.adults !== null && other.adults !== null;
  return { adults: known ? one.adults! + other.adults! : null, children: known ? one.children! + other.children! : null, total: one.total + other.total };
}

/** One row for a crop and unit; what has no amount stays as it is. */
function sumOf(items: readonly GroupItem[]): GroupItem[] {
  return items.reduce<GroupItem[]>((sums, item) => {
    const at = sums.findIndex(({ crop, unit, amount }) => crop === item.crop && unit === item.unit && amount !== null && item.amount !== null);
    if (at < 0) return [...sums, item];
    return sums.map((sum, place) => (place === at ? { ...sum, amount: Math.round((sum.amount! + item.amount!) * 1_000) / 1_000 } : sum));
  }, []);
}

/** The last row of which that is so. */
export function last<Row>(rows: readonly Row[], fits: (row: Row) => boolean): Row | undefined {
  return [...rows].reverse().find(fits);
}
