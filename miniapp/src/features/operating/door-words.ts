import type { CutoffDoor, CutoffsPage } from '@cunshe/shared';

type Household = CutoffsPage['households'][number];

/** Today's doors as the page tells of them: those that close something early, the others, and those nobody has put on the map. */
export function doorsOf({ doors, households }: Pick<CutoffsPage, 'doors' | 'households'>) {
  const known = doors.flatMap((door) => households.filter(({ id }) => id === door.householdId).map((household) => ({ door, household })));
  return {
    early: known.filter(({ door }) => door.crops.length > 0),
    others: known.filter(({ door }) => door.crops.length === 0),
    unmapped: doors.length === 0 ? [] : households.filter(({ id }): boolean => !known.some(({ household }: { household: Household }) => household.id === id)),
  };
}

/** "红薯 13:45、芋头 13:45 截单". */
export function earlyText({ crops }: Pick<CutoffDoor, 'crops'>): string {
  return `${crops.map(({ name, cutoffAt }) => `${name} ${cutoffAt}`).join('、')} 截单`;
}
