import { type Actor, type CallListPage, type DisputesPage, fulfilmentRoutes, type HouseholdMoneyPage } from '@cunshe/shared';
import { Controller } from '@nestjs/common';
import { Allow, Clock, CurrentActor, Database, Endpoint, Idempotent, type IdempotentRequest, Input, requirePermission } from '../../platform';
import { Pairings } from '../pairing/public';
import { AnswerDispute } from './answer-dispute.use-case';
import { CallListQueries } from './call-list.queries';
import { DisputeQueries } from './disputes.queries';
import { AnswerDisputeDto, CallListInput, DisputeReceiptDto, HeardByPhoneDto, SettleDisputeDto } from './farmer-calls.dto';
import { OperatorInput } from './fulfilment.dto';
import { HeardByPhone } from './heard-by-phone.use-case';
import { RaiseDispute } from './raise-dispute.use-case';

/** Where farmers and the people who look after them talk: the calls of the afternoon, and questions about money. */
@Controller()
export class FarmerCallsController {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly calls: CallListQueries,
    private readonly heard: HeardByPhone,
    private readonly disputes: RaiseDispute,
    private readonly answers: AnswerDispute,
    private readonly waiting: DisputeQueries,
    private readonly pairings: Pairings,
  ) {}

  @Endpoint(fulfilmentRoutes.disputeReceipt)
  @Allow('receipt:dispute')
  disputeReceipt(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() wish: DisputeReceiptDto): Promise<HouseholdMoneyPage> {
    return this.disputes.raise(actor, request, wish);
  }

  @Endpoint(fulfilmentRoutes.settleDispute)
  @Allow('receipt:dispute')
  settleDispute(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() { disputeId }: SettleDisputeDto): Promise<HouseholdMoneyPage> {
    return this.disputes.settle(actor, request, disputeId);
  }

  @Endpoint(fulfilmentRoutes.disputes)
  @Allow('books:keep')
  async disputesPage(@CurrentActor() actor: Actor, @Input() { operatorId }: OperatorInput): Promise<DisputesPage> {
    requirePermission(actor, 'books:keep', operatorId);
    const own = (await this.pairings.begun()).filter((pairing) => pairing.operatorId === operatorId);
    return this.waiting.page(this.database, own.map(({ id }) => id), await this.clock.now());
  }

  @Endpoint(fulfilmentRoutes.answerDispute)
  @Allow('books:keep')
  answerDispute(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() wish: AnswerDisputeDto): Promise<DisputesPage> {
    return this.answers.execute(actor, request, wish);
  }

  @Endpoint(fulfilmentRoutes.callList)
  @Allow('harvest:call')
  async callList(@CurrentActor() actor: Actor, @Input() { villageId }: CallListInput): Promise<CallListPage> {
    requirePermission(actor, 'harvest:call', villageId);
    return this.calls.page(this.database, villageId, await this.clock.now());
  }

  @Endpoint(fulfilmentRoutes.heardByPhone)
  @Allow('harvest:call')
  heardByPhone(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() wish: HeardByPhoneDto): Promise<CallListPage> {
    return this.heard.execute(actor, request, wish);
  }
}
