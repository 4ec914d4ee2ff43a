import { type Actor, type FileFormat, type Permission, type StatementPage, type StatementParty, type StatementPeriod } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Clock, Database, type FileAnswer, Refusal, requirePermission } from '../../platform';
import { fileOf } from '../../platform/documents';
import { BooksQueries } from './books.queries';
import { dateFrom } from './keep-books.use-case';
import { Parties, type Party } from './parties';
import { statementDocument } from './statement.document';
import { StatementQueries } from './statement.queries';

export interface StatementInput {
  readonly period: StatementPeriod;
  readonly date: string;
}

const OWN: Record<StatementParty, Permission> = { household: 'household-money:read', point: 'point:read', driver: 'run:read' };

/** Who may read whose statement: everybody their own, the operator those of its pairing. */
@Injectable()
export class Statements {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly parties: Parties,
    private readonly statements: StatementQueries,
    private readonly books: BooksQueries,
  ) {}

  /** @throws Refusal NOT_FOUND, INVALID_INPUT */
  async own(actor: Actor, kind: StatementParty, id: string, wish: StatementInput): Promise<StatementPage> {
    requirePermission(actor, OWN[kind], id);
    return this.page(await this.parties.get(this.database, kind, id), wish);
  }

  /** @throws Refusal NOT_FOUND for another operator's party, INVALID_INPUT */
  async ofParty(actor: Actor, operatorId: string, kind: StatementParty, id: string, wish: StatementInput): Promise<StatementPage> {
    requirePermission(actor, 'ledger:read', operatorId);
    const pairing = await this.books.pairingOf(operatorId);
    const party = await this.parties.get(this.database, kind, id);
    if (party.pairingId !== pairing.id) throw new Refusal('NOT_FOUND');
    return this.page(party, wish);
  }

  /** The same as a file to keep. */
  file(page: StatementPage, format: FileFormat): Promise<FileAnswer> {
    const span = page.period === 'day' ? page.from : page.from.slice(0, 7);
    return fileOf(statementDocument(page), format, `${page.partyName} 对账单 ${span}`);
  }

  private async page(party: Party, { period, date }: StatementInput): Promise<StatementPage> {
    return this.statements.page(this.database, party, { period, date: dateFrom(date) }, await this.clock.now());
  }
}
