import { type Actor, fulfilmentRoutes, type RunPage } from '@cunshe/shared';
import { Controller } from '@nestjs/common';
import { Allow, Clock, CurrentActor, Database, Endpoint, Idempotent, type IdempotentRequest, Input, NoInput, requirePermission } from '../../platform';
import { ConfirmByPin } from './confirm-by-pin.use-case';
import { DriveRun } from './drive-run.use-case';
import { ArriveDto, ConfirmByPinDto, DropDto, FinishRunDto, NoteStopDto, PositionDto, PostReceiptDto, SharePositionDto, ShortAtDoorDto, SkipStopDto, StartRunDto } from './fulfilment.dto';
import { NoteStop } from './note-stop.use-case';
import { PostReceipt } from './post-receipt.use-case';
import { RunQueries } from './run.queries';
import { ShortAtDoor } from './short-at-door.use-case';
import { ShowPosition } from './show-position.use-case';
import { StartAndFinishRun } from './start-and-finish-run.use-case';

@Controller()
export class DriverController {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly pages: RunQueries,
    private readonly day: StartAndFinishRun,
    private readonly drive: DriveRun,
    private readonly receipts: PostReceipt,
    private readonly atDoor: ShortAtDoor,
    private readonly pins: ConfirmByPin,
    private readonly notes: NoteStop,
    private readonly positions: ShowPosition,
  ) {}

  @Endpoint(fulfilmentRoutes.run)
  @Allow('run:read')
  async run(@CurrentActor() actor: Actor, @Input() _: NoInput): Promise<RunPage> {
    requirePermission(actor, 'run:read', actor.accountId);
    return this.pages.page(this.database, actor.accountId, await this.clock.now());
  }

  @Endpoint(fulfilmentRoutes.startRun)
  @Allow('run:drive')
  start(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() { routeId }: StartRunDto): Promise<RunPage> {
    return this.day.start(actor, request, routeId);
  }

  @Endpoint(fulfilmentRoutes.arrive)
  @Allow('run:drive')
  arrive(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() wish: ArriveDto): Promise<RunPage> {
    return this.drive.arrive(actor, request, wish);
  }

  @Endpoint(fulfilmentRoutes.undoArrival)
  @Allow('run:drive')
  undoArrival(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() wish: ArriveDto): Promise<RunPage> {
    return this.drive.undoArrival(actor, request, wish);
  }

  @Endpoint(fulfilmentRoutes.postReceipt)
  @Allow('receipt:post')
  postReceipt(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() wish: PostReceiptDto): Promise<RunPage> {
    return this.receipts.execute(actor, request, wish);
  }

  @Endpoint(fulfilmentRoutes.confirmByPin)
  @Allow('receipt:post')
  confirm(@CurrentActor() actor: Actor, @Input() wish: ConfirmByPinDto): Promise<{ proof: string }> {
    return this.pins.execute(actor, wish);
  }

  @Endpoint(fulfilmentRoutes.noteStop)
  @Allow('run:drive')
  note(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() wish: NoteStopDto): Promise<RunPage> {
    return this.notes.execute(actor, request, wish);
  }

  @Endpoint(fulfilmentRoutes.sharePosition)
  @Allow('run:drive')
  share(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() wish: SharePositionDto): Promise<RunPage> {
    return this.positions.share(actor, request, wish);
  }

  @Endpoint(fulfilmentRoutes.tellPosition)
  @Allow('run:drive')
  tell(@CurrentActor() actor: Actor, @Input() wish: PositionDto): Promise<{ kept: boolean }> {
    return this.positions.tell(actor, wish);
  }

  @Endpoint(fulfilmentRoutes.shortAtDoor)
  @Allow('run:drive')
  short(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() wish: ShortAtDoorDto): Promise<RunPage> {
    return this.atDoor.execute(actor, request, wish);
  }

  @Endpoint(fulfilmentRoutes.skipStop)
  @Allow('run:drive')
  skip(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() wish: SkipStopDto): Promise<RunPage> {
    return this.drive.skip(actor, request, wish);
  }

  @Endpoint(fulfilmentRoutes.drop)
  @Allow('run:drive')
  drop(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() wish: DropDto): Promise<RunPage> {
    return this.drive.drop(actor, request, wish);
  }

  @Endpoint(fulfilmentRoutes.finishRun)
  @Allow('float:count')
  finish(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() wish: FinishRunDto): Promise<RunPage> {
    return this.day.finish(actor, request, wish);
  }
}
