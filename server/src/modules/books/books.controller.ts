import { type Actor, type BooksPage, booksRoutes } from '@cunshe/shared';
import { Controller } from '@nestjs/common';
import { Allow, Clock, CurrentActor, Database, Endpoint, Idempotent, type IdempotentRequest, Input, requirePermission } from '../../platform';
import { ApproveFloatDto, BooksDto, CorrectReceiptDto, MovePayoutDto, PayOwedDto, SettleDayDto } from './books.dto';
import { BooksQueries } from './books.queries';
import { dateFrom, KeepBooks } from './keep-books.use-case';

@Controller()
export class BooksController {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly pages: BooksQueries,
    private readonly keep: KeepBooks,
  ) {}

  @Endpoint(booksRoutes.books)
  @Allow('ledger:read')
  async books(@CurrentActor() actor: Actor, @Input() { operatorId, businessDate }: BooksDto): Promise<BooksPage> {
    requirePermission(actor, 'ledger:read', operatorId);
    const pairing = await this.pages.pairingOf(operatorId);
    return this.pages.page(this.database, pairing, await this.clock.now(), businessDate === undefined ? undefined : dateFrom(businessDate));
  }

  @Endpoint(booksRoutes.settleDay)
  @Allow('books:keep')
  settleDay(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() input: SettleDayDto): Promise<BooksPage> {
    return this.keep.settleDay(actor, request, input);
  }

  @Endpoint(booksRoutes.payOwed)
  @Allow('books:keep')
  payOwed(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() input: PayOwedDto): Promise<BooksPage> {
    return this.keep.payOwed(actor, request, input);
  }

  @Endpoint(booksRoutes.correctReceipt)
  @Allow('books:keep')
  correctReceipt(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() input: CorrectReceiptDto): Promise<BooksPage> {
    return this.keep.correctReceipt(actor, request, input);
  }

  @Endpoint(booksRoutes.approveFloat)
  @Allow('books:keep')
  approveFloat(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() input: ApproveFloatDto): Promise<BooksPage> {
    return this.keep.approveFloat(actor, request, input);
  }

  @Endpoint(booksRoutes.movePayout)
  @Allow('books:keep')
  movePayout(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() input: MovePayoutDto): Promise<BooksPage> {
    return this.keep.movePayout(actor, request, input);
  }
}
