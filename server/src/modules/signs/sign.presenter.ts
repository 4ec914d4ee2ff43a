import type { SignView } from '@cunshe/shared';
import type { HouseholdBrief } from '../catalogue/public';
import type { Sign } from './sign.repository';

export function presentSign({ id, scene, state, changedAt, note }: Sign, household: HouseholdBrief): SignView {
  const { id: householdId, plaqueNumber, farmerName, groupName } = household;
  return { signId: id, householdId, plaqueNumber, farmerName, groupName, scene, state, changedAt: changedAt?.toISOString() ?? null, note };
}
