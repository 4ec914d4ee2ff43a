import { type Actor, type PairingPage, pairingDeskRoutes, type PairingsPage } from '@cunshe/shared';
import { Controller } from '@nestjs/common';
import { Allow, CurrentActor, Endpoint, type FileAnswer, Idempotent, type IdempotentRequest, Input } from '../../platform';
import { KeepPairings } from './keep-pairings.use-case';
import { ChooseSellersDto, KeepPaperDto, MovePairingDto, PairingInput, PairingsInput, PaperInput, ProposePairingDto, SetUpPairingDto, ShowBuyersDto } from './pairing-desk.dto';
import { PairingDeskQueries } from './pairing-desk.queries';
import { PairingPapers } from './pairing-papers';

@Controller()
export class PairingDeskController {
  constructor(
    private readonly queries: PairingDeskQueries,
    private readonly keeping: KeepPairings,
    private readonly papers: PairingPapers,
  ) {}

  @Allow('pairing:keep')
  @Endpoint(pairingDeskRoutes.pairings)
  pairings(@CurrentActor() actor: Actor, @Input() { operatorId, search = '' }: PairingsInput): Promise<PairingsPage> {
    return this.queries.list(actor, operatorId, search.trim());
  }

  @Allow('pairing:keep')
  @Endpoint(pairingDeskRoutes.proposePairing)
  propose(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() wish: ProposePairingDto): Promise<PairingPage> {
    return this.keeping.propose(actor, request, wish);
  }

  @Allow('pairing:keep')
  @Endpoint(pairingDeskRoutes.pairing)
  pairing(@CurrentActor() actor: Actor, @Input() { operatorId, pairingId }: PairingInput): Promise<PairingPage> {
    return this.queries.one(actor, operatorId, pairingId);
  }

  @Allow('pairing:keep')
  @Endpoint(pairingDeskRoutes.setUpPairing)
  setUp(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() wish: SetUpPairingDto): Promise<PairingPage> {
    return this.keeping.setUp(actor, request, wish);
  }

  @Allow('pairing:keep')
  @Endpoint(pairingDeskRoutes.movePairing)
  move(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() wish: MovePairingDto): Promise<PairingPage> {
    return this.keeping.move(actor, request, wish);
  }

  @Allow('pairing:keep')
  @Endpoint(pairingDeskRoutes.keepPaper)
  keepPaper(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() wish: KeepPaperDto): Promise<PairingPage> {
    return this.papers.keep(actor, request, wish);
  }

  @Allow('pairing:keep')
  @Endpoint(pairingDeskRoutes.paper)
  paper(@CurrentActor() actor: Actor, @Input() wish: PaperInput): Promise<FileAnswer> {
    return this.papers.open(actor, wish);
  }

  @Allow('pairing:keep')
  @Endpoint(pairingDeskRoutes.showBuyers)
  showBuyers(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() wish: ShowBuyersDto): Promise<PairingPage> {
    return this.keeping.showBuyers(actor, request, wish);
  }

  @Allow('pairing:keep')
  @Endpoint(pairingDeskRoutes.chooseSellers)
  sellers(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() wish: ChooseSellersDto): Promise<PairingPage> {
    return this.keeping.chooseSellers(actor, request, wish);
  }
}
