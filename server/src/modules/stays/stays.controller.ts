import { type Actor, type HostStaysPage, type NoShowsPage, type PaymentParameters, type StayBookingPage, type StayCalendar, type StayChangeQuote, type StayGuest, type StayRoomPage, stayRoutes, type StaysPage } from '@cunshe/shared';
import { Controller } from '@nestjs/common';
import { Allow, CurrentActor, Endpoint, Idempotent, type IdempotentRequest, Input, Uploaded, UploadedFile } from '../../platform';
import { BookStay } from './book-stay.use-case';
import { ChangeStay } from './change-stay.use-case';
import { EndStays } from './end-stays.use-case';
import { HostStays } from './host-stays.use-case';
import { NoShowQueries } from './no-show.queries';
import { ReadCalendar } from './read-calendar';
import { RightNoShow } from './right-no-show.use-case';
import { StayIdentities } from './stay-identity.use-case';
import { StayQueries } from './stay.queries';
import { AnswerStayInput, BookStayInput, CancelStayInput, ChangeStayInput, CloseNightInput, GiveIdentityInput, HostStaysInput, NoShowsInput, RightNoShowInput, RoomInput, SaveRoomInput, StayBookingInput, StayChangeInput, StaySearchInput } from './stays.dto';

@Controller()
export class StaysController {
  constructor(
    private readonly queries: StayQueries,
    private readonly bookings: BookStay,
    private readonly ending: EndStays,
    private readonly hosting: HostStays,
    private readonly changing: ChangeStay,
    private readonly calendars: ReadCalendar,
    private readonly identities: StayIdentities,
    private readonly noShow: NoShowQueries,
    private readonly righting: RightNoShow,
  ) {}

  @Endpoint(stayRoutes.stays)
  @Allow('stay:book')
  stays(@CurrentActor() actor: Actor, @Input() wish: StaySearchInput): Promise<StaysPage> {
    return this.queries.search(actor, wish);
  }

  @Endpoint(stayRoutes.stayRoom)
  @Allow('stay:book')
  stayRoom(@CurrentActor() actor: Actor, @Input() { roomId }: RoomInput): Promise<StayRoomPage> {
    return this.queries.room(actor, roomId);
  }

  @Endpoint(stayRoutes.bookStay)
  @Allow('stay:book')
  bookStay(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() wish: BookStayInput): Promise<StayBookingPage> {
    return this.bookings.execute(actor, request, wish);
  }

  @Endpoint(stayRoutes.stayBooking)
  @Allow('stay:book')
  stayBooking(@CurrentActor() actor: Actor, @Input() { bookingId }: StayBookingInput): Promise<StayBookingPage> {
    return this.queries.booking(actor, bookingId);
  }

  @Endpoint(stayRoutes.payStay)
  @Allow('stay:book')
  payStay(@CurrentActor() actor: Actor, @Input() { bookingId }: StayBookingInput): Promise<PaymentParameters> {
    return this.bookings.pay(actor, bookingId);
  }

  @Endpoint(stayRoutes.checkStayPayment)
  @Allow('stay:book')
  checkStayPayment(@CurrentActor() actor: Actor, @Input() { bookingId }: StayBookingInput): Promise<StayBookingPage> {
    return this.bookings.check(actor, bookingId);
  }

  @Endpoint(stayRoutes.cancelStay)
  @Allow('stay:book')
  cancelStay(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() wish: CancelStayInput): Promise<StayBookingPage> {
    return this.ending.cancel(actor, request, wish);
  }

  @Endpoint(stayRoutes.quoteStayChange)
  @Allow('stay:book')
  quoteStayChange(@CurrentActor() actor: Actor, @Input() wish: StayChangeInput): Promise<StayChangeQuote> {
    return this.changing.quote(actor, wish);
  }

  @Endpoint(stayRoutes.changeStay)
  @Allow('stay:book')
  changeStay(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() wish: ChangeStayInput): Promise<StayBookingPage> {
    return this.changing.change(actor, request, wish);
  }

  @Endpoint(stayRoutes.readStayCalendar)
  @Allow('stay:host')
  readStayCalendar(@CurrentActor() actor: Actor, @Uploaded() { bytes }: UploadedFile): Promise<StayCalendar> {
    return this.calendars.read(actor, bytes);
  }

  @Endpoint(stayRoutes.hostStays)
  @Allow('stay:host')
  hostStays(@CurrentActor() actor: Actor, @Input() { householdId }: HostStaysInput): Promise<HostStaysPage> {
    return this.queries.host(actor, householdId);
  }

  @Endpoint(stayRoutes.saveRoom)
  @Allow('stay:host')
  saveRoom(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() wish: SaveRoomInput): Promise<HostStaysPage> {
    return this.hosting.save(actor, request, wish);
  }

  @Endpoint(stayRoutes.hostNights)
  @Allow('stay:host')
  hostNights(@CurrentActor() actor: Actor, @Input() { roomId }: RoomInput): Promise<StayRoomPage> {
    return this.queries.ownRoom(actor, roomId);
  }

  @Endpoint(stayRoutes.closeNight)
  @Allow('stay:host')
  closeNight(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() wish: CloseNightInput): Promise<StayRoomPage> {
    return this.hosting.closeNight(actor, request, wish);
  }

  @Endpoint(stayRoutes.answerStay)
  @Allow('stay:host')
  answerStay(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() wish: AnswerStayInput): Promise<HostStaysPage> {
    return this.hosting.answer(actor, request, wish);
  }

  @Endpoint(stayRoutes.giveIdentity)
  @Allow('stay:book')
  giveIdentity(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() { bookingId, guests }: GiveIdentityInput): Promise<StayBookingPage> {
    return this.identities.give(actor, request, bookingId, guests);
  }

  @Endpoint(stayRoutes.stayGuests)
  @Allow('stay:host')
  stayGuests(@CurrentActor() actor: Actor, @Input() { bookingId }: StayBookingInput): Promise<{ readonly guests: readonly StayGuest[] }> {
    return this.identities.view(actor, bookingId);
  }

  @Endpoint(stayRoutes.noShows)
  @Allow('stay:right')
  noShows(@CurrentActor() actor: Actor, @Input() { operatorId }: NoShowsInput): Promise<NoShowsPage> {
    return this.noShow.page(actor, operatorId);
  }

  @Endpoint(stayRoutes.rightNoShow)
  @Allow('stay:right')
  rightNoShow(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() wish: RightNoShowInput): Promise<NoShowsPage> {
    return this.righting.execute(actor, request, wish);
  }
}
