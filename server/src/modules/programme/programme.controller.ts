import { type Actor, type OperatorHistory, type OrderHistory, type ReportChoices, type ReportPage, programmeRoutes } from '@cunshe/shared';
import { Controller } from '@nestjs/common';
import { Allow, BodyCache, type CachedBody, CurrentActor, Endpoint, type FileAnswer, Input, NoInput, Public } from '../../platform';
import { HistoryQueries } from './history.queries';
import { OrderHistoryQueries } from './order-history.queries';
import { OperatorHistoryInput, OrderHistoryInput, ReportFileInput, ReportInput } from './programme.dto';
import { ProgrammePageQueries } from './programme-page.queries';
import { ReportQueries } from './report.queries';

/** Sums of years may be a minute old. */
const PROGRAMME_KEPT_MS = 60_000;

@Controller()
export class ProgrammeController {
  constructor(
    private readonly reports: ReportQueries,
    private readonly histories: OrderHistoryQueries,
    private readonly changes: HistoryQueries,
    private readonly whole: ProgrammePageQueries,
    private readonly bodies: BodyCache,
  ) {}

  @Endpoint(programmeRoutes.programme)
  @Public()
  programme(@Input() _: NoInput): Promise<CachedBody> {
    return this.bodies.cachedJson('programme', PROGRAMME_KEPT_MS, () => this.whole.page());
  }

  @Endpoint(programmeRoutes.reportChoices)
  @Allow('report:read', 'village-report:read')
  choices(@CurrentActor() actor: Actor, @Input() _: NoInput): Promise<ReportChoices> {
    return this.reports.choices(actor);
  }

  @Endpoint(programmeRoutes.report)
  @Allow('report:read', 'village-report:read')
  report(@CurrentActor() actor: Actor, @Input() wish: ReportInput): Promise<ReportPage> {
    return this.reports.page(actor, wish);
  }

  @Endpoint(programmeRoutes.reportFile)
  @Allow('report:read', 'village-report:read')
  file(@CurrentActor() actor: Actor, @Input() { format, ...wish }: ReportFileInput): Promise<FileAnswer> {
    return this.reports.file(actor, wish, format);
  }

  @Endpoint(programmeRoutes.orderHistory)
  @Allow('order:read', 'report:read')
  history(@CurrentActor() actor: Actor, @Input() { orderId, before }: OrderHistoryInput): Promise<OrderHistory> {
    return this.histories.of(actor, orderId, before);
  }

  @Endpoint(programmeRoutes.operatorHistory)
  @Allow('report:read')
  changesOf(@CurrentActor() actor: Actor, @Input() wish: OperatorHistoryInput): Promise<OperatorHistory> {
    return this.changes.page(actor, wish);
  }
}
