import type { CompoundView, PickupPointView } from '@cunshe/shared';
import type { PickupPointBrief } from './domain/briefs';
import type { CompoundRow } from './pairing-rows';

export function presentCompound(compound: CompoundRow, points: readonly { point: PickupPointBrief; openToday: boolean }[]): CompoundView {
  return {
    id: compound.id,
    name: compound.name,
    communityName: compound.community_name,
    villageName: compound.village_name,
    pickupPoints: points.map(({ point, openToday }) => presentPoint(point, openToday)),
  };
}

function presentPoint(point: PickupPointBrief, openToday: boolean): PickupPointView {
  return { id: point.id, name: point.name, hours: `${point.pickupFrom}–${point.pickupTo}`, keeperName: point.keeperName, openToday };
}
