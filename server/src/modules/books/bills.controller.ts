import { type Actor, type BillsPage, booksRoutes, businessDateOf } from '@cunshe/shared';
import { Controller } from '@nestjs/common';
import { Allow, Clock, CurrentActor, Database, Endpoint, Idempotent, type IdempotentRequest, Input, Refusal, requirePermission, UnitOfWork } from '../../platform';
import { AskForBills } from './bill-jobs';
import { BillsQueries } from './bills.queries';
import { AskBillDto, BillsDto } from './books.dto';
import { dateFrom } from './keep-books.use-case';

@Controller()
export class BillsController {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly pages: BillsQueries,
    private readonly asking: AskForBills,
  ) {}

  @Endpoint(booksRoutes.bills)
  @Allow('ledger:read')
  async bills(@CurrentActor() actor: Actor, @Input() { operatorId }: BillsDto): Promise<BillsPage> {
    requirePermission(actor, 'ledger:read', operatorId);
    return this.pages.page(this.database, await this.clock.now());
  }

  @Endpoint(booksRoutes.askBill)
  @Allow('books:keep')
  askBill(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() { operatorId, billDate }: AskBillDto): Promise<BillsPage> {
    requirePermission(actor, 'books:keep', operatorId);
    const date = dateFrom(billDate);
    return this.unitOfWork.once(request, async (tx) => {
      if (date >= businessDateOf(tx.now)) throw new Refusal('INVALID_INPUT', { fields: [{ path: 'billDate', rules: ['isPast'] }] });
      await this.asking.ask(tx, date);
      return this.pages.page(tx, tx.now);
    });
  }
}
