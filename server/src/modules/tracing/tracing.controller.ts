import { type Actor, type CertificatesPage, type CertificateView, type LineTrace, type PlotsPage, type RecallPage, tracingRoutes } from '@cunshe/shared';
import { Controller } from '@nestjs/common';
import { Allow, CurrentActor, Endpoint, type FileAnswer, Idempotent, type IdempotentRequest, Input, Public, requirePermission } from '../../platform';
import { KeepPlots } from './keep-plots.use-case';
import { MixCertificate } from './mix-certificate.use-case';
import { RecallQueries } from './recall.queries';
import { TellRecall } from './tell-recall.use-case';
import { TraceQueries } from './trace.queries';
import { CertificateFileInput, CertificateInput, CertificatesInput, LineTraceInput, MixCertificateDto, PlotsInput, RecallFileInput, RecallInput, SetPlotsDto, TellRecallDto, VillageCertificatesInput } from './tracing.dto';

@Controller()
export class TracingController {
  constructor(
    private readonly traces: TraceQueries,
    private readonly recalls: RecallQueries,
    private readonly mixing: MixCertificate,
    private readonly telling: TellRecall,
    private readonly keeping: KeepPlots,
  ) {}

  @Endpoint(tracingRoutes.lineTrace)
  @Allow('order:read')
  lineTrace(@CurrentActor() actor: Actor, @Input() { orderId, lineId }: LineTraceInput): Promise<LineTrace> {
    return this.traces.line(actor, orderId, lineId);
  }

  @Endpoint(tracingRoutes.certificate)
  @Public()
  certificate(@Input() { number }: CertificateInput): Promise<CertificateView> {
    return this.traces.certificate(number);
  }

  @Endpoint(tracingRoutes.certificates)
  @Allow('recall:run')
  certificates(@CurrentActor() actor: Actor, @Input() { operatorId, businessDate }: CertificatesInput): Promise<CertificatesPage> {
    requirePermission(actor, 'recall:run', operatorId);
    return this.traces.ofDay(operatorId, businessDate);
  }

  @Endpoint(tracingRoutes.villageCertificates)
  @Allow('household:keep')
  villageCertificates(@CurrentActor() actor: Actor, @Input() { villageId, businessDate }: VillageCertificatesInput): Promise<CertificatesPage> {
    return this.traces.ofVillage(actor, villageId, businessDate);
  }

  @Endpoint(tracingRoutes.plots)
  @Allow('household:keep')
  plots(@CurrentActor() actor: Actor, @Input() household: PlotsInput): Promise<PlotsPage> {
    return this.keeping.read(actor, household);
  }

  @Endpoint(tracingRoutes.setPlots)
  @Allow('household:keep')
  setPlots(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() wish: SetPlotsDto): Promise<PlotsPage> {
    return this.keeping.set(actor, request, wish);
  }

  @Endpoint(tracingRoutes.certificateFile)
  @Allow('recall:run')
  certificateFile(@CurrentActor() actor: Actor, @Input() { operatorId, businessDate }: CertificateFileInput): Promise<FileAnswer> {
    requirePermission(actor, 'recall:run', operatorId);
    return this.traces.file(operatorId, businessDate);
  }

  @Endpoint(tracingRoutes.mixCertificate)
  @Allow('recall:run')
  mixCertificate(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() wish: MixCertificateDto): Promise<CertificateView> {
    return this.mixing.execute(actor, request, wish);
  }

  @Endpoint(tracingRoutes.recall)
  @Allow('recall:run')
  recall(@CurrentActor() actor: Actor, @Input() wish: RecallInput): Promise<RecallPage> {
    requirePermission(actor, 'recall:run', wish.operatorId);
    return this.recalls.page(wish);
  }

  @Endpoint(tracingRoutes.recallFile)
  @Allow('recall:run')
  recallFile(@CurrentActor() actor: Actor, @Input() { format, ...wish }: RecallFileInput): Promise<FileAnswer> {
    requirePermission(actor, 'recall:run', wish.operatorId);
    return this.recalls.file(wish, format);
  }

  @Endpoint(tracingRoutes.tellRecall)
  @Allow('recall:run')
  tellRecall(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() wish: TellRecallDto): Promise<RecallPage> {
    return this.telling.execute(actor, request, wish);
  }
}
