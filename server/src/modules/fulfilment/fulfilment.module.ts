import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/public';
import { CratesModule } from '../crates/public';
import { HelpingModule } from '../helping/public';
import { IdentityModule } from '../identity/public';
import { NoticesModule } from '../notifications/public';
import { OrderCycleModule } from '../order-cycle/public';
import { OrderingModule } from '../ordering/public';
import { PairingModule } from '../pairing/public';
import { PaymentsModule } from '../payments/public';
import { PhotosModule } from '../photos/public';
import { PickupRoutingModule } from '../pickup-routing/public';
import { SettlementModule } from '../settlement/public';
import { ShortageModule } from '../shortage/public';
import './fulfilment.entities';
import './packing.entities';
import { AcceptReceipt } from './accept-receipt';
import { AdvanceHarvest } from './advance-harvest.use-case';
import { AfterWeighing } from './after-weighing';
import { ApproveFloat } from './approve-float';
import { BagArrival } from './bag-arrival';
import { BagCountRepository } from './bag-count.repository';
import { ConfirmByPin } from './confirm-by-pin.use-case';
import { CallOffDoor } from './call-off-door';
import { CountIn } from './count-in.use-case';
import { CratesAtStop } from './crates-at-stop';
import { DayFigures } from './day-figures';
import { DayLinesReader } from './day-lines';
import { DeclareShort } from './declare-short.use-case';
import { DoorReceipt } from './door-receipt';
import { DriveRun } from './drive-run.use-case';
import { DriverController } from './driver.controller';
import { FarmerFulfilmentController } from './farmer-fulfilment.controller';
import { FarmerHomeQueries } from './farmer-home.queries';
import { GateFacts } from './gate-facts';
import { HandOverBag } from './hand-over.use-case';
import { HarvestTasks } from './harvest-tasks';
import { HarvestQueries } from './harvest.queries';
import { HarvestRepository } from './harvest.repository';
import { HouseholdPins } from './household-pins';
import './household-pin.entities';
import { DueCrops } from './due-crops';
import { HouseholdMoneyQueries } from './household-money.queries';
import { KeeperController } from './keeper.controller';
import { UnclaimedController } from './unclaimed.controller';
import './dispute.entities';
import { AnswerDispute } from './answer-dispute.use-case';
import { CallListQueries } from './call-list.queries';
import { DisputeNotices } from './dispute-notices';
import { DisputeRepository } from './dispute.repository';
import { DisputeQueries } from './disputes.queries';
import { FarmerCallsController } from './farmer-calls.controller';
import { HeardByPhone } from './heard-by-phone.use-case';
import { RaiseDispute } from './raise-dispute.use-case';
import { KEEPING } from './keeping';
import { NoteStop } from './note-stop.use-case';
import { OperatorController } from './operator.controller';
import { OperatorDayQueries } from './operator-day.queries';
import { OwedReceipts } from './owed-receipts';
import { PaidMinutes } from './paid-minutes';
import { OwnRuns } from './own-runs';
import { PackingController } from './packing.controller';
import { PackingPlaceDesk } from './packing-place';
import { PackingPlaceController } from './packing-place.controller';
import { PayReceipt } from './pay-receipt';
import { Payees } from './payees';
import { PointBags } from './point-bags';
import { PointQueries } from './point.queries';
import { PrintController } from './print.controller';
import { PostReceipt } from './post-receipt.use-case';
import { ProgressOrders } from './progress-orders';
import { Purchases } from './purchases.queries';
import { ReceiptRepository } from './receipt.repository';
import { ReceiptsReader } from './receipts.reader';
import { RepeatedReceipts } from './repeated-receipts';
import { RunQueries } from './run.queries';
import { GiveBackUnserved, SendOutTasks } from './send-out-tasks';
import { SetPin } from './set-pin.use-case';
import { SettleTransfers } from './settle-transfers';
import { ShowPosition } from './show-position.use-case';
import { ShortAtDoor } from './short-at-door.use-case';
import { ShortenSkipped } from './shorten-skipped';
import { StartAndFinishRun } from './start-and-finish-run.use-case';
import { StopPlaces } from './stop-places';
import { TaskNotices } from './task-notices';
import { TellVanProgress } from './tell-van-progress';
import { VanFigures } from './van-figures';
import { WeighTasks } from './weigh-tasks';

const KEPT = [HarvestRepository, ReceiptRepository, ReceiptsReader, BagCountRepository, DayLinesReader];
const FARMER = [DueCrops, FarmerHomeQueries, HarvestQueries, HouseholdMoneyQueries, AdvanceHarvest, DeclareShort, GiveBackUnserved, SendOutTasks, TaskNotices, HouseholdPins, SetPin];
const CALLS = [DisputeRepository, DisputeNotices, DisputeQueries, RaiseDispute, AnswerDispute, CallListQueries, HeardByPhone];
const TASKS = [HarvestTasks];
const VAN = [CallOffDoor, CratesAtStop, RunQueries, StopPlaces, OwnRuns, StartAndFinishRun, DriveRun, ShortenSkipped, ProgressOrders, TellVanProgress];
const DOOR = [ConfirmByPin, NoteStop, ShowPosition, PostReceipt, ShortAtDoor, RepeatedReceipts, DoorReceipt, AcceptReceipt, AfterWeighing, PayReceipt, Payees, WeighTasks, SettleTransfers];
const GATE = [GateFacts, PointBags, PointQueries, CountIn, BagArrival, HandOverBag];
const OPERATOR = [OperatorDayQueries, DayFigures, VanFigures, Purchases, OwedReceipts, ApproveFloat, PaidMinutes, PackingPlaceDesk];

@Module({
  imports: [
    IdentityModule, NoticesModule, PairingModule, SettlementModule, OrderCycleModule, CatalogueModule, PaymentsModule, OrderingModule, PickupRoutingModule,
    ShortageModule, CratesModule, PhotosModule, HelpingModule,
  ],
  controllers: [FarmerFulfilmentController, FarmerCallsController, DriverController, KeeperController, UnclaimedController, PackingController, PackingPlaceController, PrintController, OperatorController],
  providers: [...TASKS, ...KEPT, ...FARMER, ...CALLS, ...VAN, ...DOOR, ...GATE, ...KEEPING, ...OPERATOR],
  exports: [...TASKS, CallOffDoor, Purchases, OwedReceipts, ApproveFloat, PaidMinutes],
})
export class FulfilmentModule {}
