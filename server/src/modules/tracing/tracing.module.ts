import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/public';
import { NoticesModule } from '../notifications/public';
import { OrderingModule } from '../ordering/public';
import { PairingModule } from '../pairing/public';
import { BatchRepository } from './batch.repository';
import { CertificateLinks } from './certificate-links';
import { CertificateRepository } from './certificate.repository';
import { CertifyBatches } from './certify.job';
import { Issuers } from './issuers';
import { KeepPlots } from './keep-plots.use-case';
import { MixCertificate } from './mix-certificate.use-case';
import { PlotRepository } from './plot.repository';
import { RecallQueries } from './recall.queries';
import { RecallRepository } from './recall.repository';
import { TellRecall } from './tell-recall.use-case';
import { TracePlaces } from './trace-places';
import { TraceQueries } from './trace.queries';
import { TracingController } from './tracing.controller';
import './tracing.entities';

@Module({
  imports: [CatalogueModule, NoticesModule, PairingModule, OrderingModule],
  controllers: [TracingController],
  providers: [BatchRepository, CertificateLinks, CertificateRepository, CertifyBatches, Issuers, KeepPlots, MixCertificate, PlotRepository, RecallQueries, RecallRepository, TellRecall, TracePlaces, TraceQueries],
})
export class TracingModule {}
