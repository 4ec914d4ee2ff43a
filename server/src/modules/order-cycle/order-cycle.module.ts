import { Module } from '@nestjs/common';
import { PairingModule } from '../pairing/public';
import './order-cycle.entities';
import { CloseCycle, LockCycle, OpenCycle, PlanDays } from './cycle-jobs';
import { OrderCycleRepository } from './order-cycle.repository';
import { OrderCycles } from './order-cycles';
import { PlanCycles } from './plan-cycles.use-case';

@Module({
  imports: [PairingModule],
  providers: [OrderCycleRepository, OrderCycles, PlanCycles, OpenCycle, CloseCycle, LockCycle, PlanDays],
  exports: [OrderCycles, PlanCycles],
})
export class OrderCycleModule {}
