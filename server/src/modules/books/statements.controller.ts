import { type Actor, booksRoutes, type StatementPage } from '@cunshe/shared';
import { Controller } from '@nestjs/common';
import { Allow, CurrentActor, Endpoint, type FileAnswer, Input } from '../../platform';
import {
  DriverStatementDto, DriverStatementFileDto, HouseholdStatementDto, HouseholdStatementFileDto, PartyStatementDto, PartyStatementFileDto, PointStatementDto, PointStatementFileDto,
} from './books.dto';
import { Statements } from './statements';

@Controller()
export class StatementsController {
  constructor(private readonly statements: Statements) {}

  @Endpoint(booksRoutes.householdStatement)
  @Allow('household-money:read')
  household(@CurrentActor() actor: Actor, @Input() { householdId, ...wish }: HouseholdStatementDto): Promise<StatementPage> {
    return this.statements.own(actor, 'household', householdId, wish);
  }

  @Endpoint(booksRoutes.householdStatementFile)
  @Allow('household-money:read')
  async householdFile(@CurrentActor() actor: Actor, @Input() { householdId, format, ...wish }: HouseholdStatementFileDto): Promise<FileAnswer> {
    return this.statements.file(await this.statements.own(actor, 'household', householdId, wish), format);
  }

  @Endpoint(booksRoutes.pointStatement)
  @Allow('point:read')
  point(@CurrentActor() actor: Actor, @Input() { pickupPointId, ...wish }: PointStatementDto): Promise<StatementPage> {
    return this.statements.own(actor, 'point', pickupPointId, wish);
  }

  @Endpoint(booksRoutes.pointStatementFile)
  @Allow('point:read')
  async pointFile(@CurrentActor() actor: Actor, @Input() { pickupPointId, format, ...wish }: PointStatementFileDto): Promise<FileAnswer> {
    return this.statements.file(await this.statements.own(actor, 'point', pickupPointId, wish), format);
  }

  @Endpoint(booksRoutes.driverStatement)
  @Allow('run:read')
  driver(@CurrentActor() actor: Actor, @Input() wish: DriverStatementDto): Promise<StatementPage> {
    return this.statements.own(actor, 'driver', actor.accountId, wish);
  }

  @Endpoint(booksRoutes.driverStatementFile)
  @Allow('run:read')
  async driverFile(@CurrentActor() actor: Actor, @Input() { format, ...wish }: DriverStatementFileDto): Promise<FileAnswer> {
    return this.statements.file(await this.statements.own(actor, 'driver', actor.accountId, wish), format);
  }

  @Endpoint(booksRoutes.partyStatement)
  @Allow('ledger:read')
  party(@CurrentActor() actor: Actor, @Input() { operatorId, partyKind, partyId, ...wish }: PartyStatementDto): Promise<StatementPage> {
    return this.statements.ofParty(actor, operatorId, partyKind, partyId, wish);
  }

  @Endpoint(booksRoutes.partyStatementFile)
  @Allow('ledger:read')
  async partyFile(@CurrentActor() actor: Actor, @Input() { operatorId, partyKind, partyId, format, ...wish }: PartyStatementFileDto): Promise<FileAnswer> {
    return this.statements.file(await this.statements.ofParty(actor, operatorId, partyKind, partyId, wish), format);
  }
}
