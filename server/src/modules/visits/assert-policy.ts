import type { CreateTripRequest } from '@cunshe/shared';
import { Refusal } from '../../platform';
import { tierFault } from './domain/cancel-policy';

/** @throws Refusal POLICY_OVERLAPS with the number of the tier, INVALID_INPUT for a deposit above the price */
export function assertPolicy({ policy, depositFen, priceFen }: Pick<CreateTripRequest, 'policy' | 'depositFen' | 'priceFen'>): void {
  const fault = tierFault(policy);
  if (fault) throw new Refusal('POLICY_OVERLAPS', fault);
  if (depositFen > priceFen) throw new Refusal('INVALID_INPUT', { depositFen: 'more than the price' });
}
