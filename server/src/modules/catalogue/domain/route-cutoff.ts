import { hasCome } from '@cunshe/shared';

/** The latest moment a van can be at a household's door and still be at the gates in time, and how that was counted. */
export interface DoorTime {
  readonly householdId: string;
  readonly doorBy: Date;
  /** "从 17:00 倒推：卸车留 5 分，……". */
  readonly why: string;
}

/** A cut-off that follows from the road, and the sentence that explains it. */
export interface RouteCutoff {
  readonly at: Date;
  readonly why: string;
}

/** From the order to the door: cutting, washing and packing, in minutes, by the kind of crop. */
const HARVEST_MINUTES: Readonly<Record<string, number>> = { 叶菜: 45, 花果: 30, 根茎: 60, 调味: 30, 禽蛋: 15, 村里特产: 15 };
/** Of a kind nobody has timed. */
const USUAL_MINUTES = 45;
const STEP_MS = 5 * 60_000;
/** However long the road: ordering is open for so long. */
const LEAST_OPEN_MS = 60 * 60_000;

export function harvestMinutes(category: string): number {
  return HARVEST_MINUTES[category] ?? USUAL_MINUTES;
}

/** Pure. Rounded down to five minutes, an hour after the opening at the earliest; null when everybody's cut-off comes first. */
export function routeCutoff({ opensAt, cutoffAt }: { readonly opensAt: Date; readonly cutoffAt: Date }, door: DoorTime | undefined, crop: { readonly name: string; readonly category: string }): RouteCutoff | null {
  if (!door) return null;
  const minutes = harvestMinutes(crop.category);
  const counted = Math.floor((door.doorBy.getTime() - minutes * 60_000) / STEP_MS) * STEP_MS;
  const at = new Date(Math.max(counted, opensAt.getTime() + LEAST_OPEN_MS));
  return hasCome(cutoffAt, at) ? null : { at, why: `${door.why}，摘好${crop.name} ${minutes} 分` };
}
