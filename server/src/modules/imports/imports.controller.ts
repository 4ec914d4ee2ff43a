import { type Actor, type ImportReport, importRoutes } from '@cunshe/shared';
import { Controller } from '@nestjs/common';
import { Allow, CurrentActor, Endpoint, Uploaded, UploadedFile } from '../../platform';
import { ImportHouseholds } from './import-households.use-case';
import { ImportPairings } from './import-pairings.use-case';

@Controller()
export class ImportsController {
  constructor(
    private readonly pairings: ImportPairings,
    private readonly households: ImportHouseholds,
  ) {}

  @Allow('pairing:keep')
  @Endpoint(importRoutes.previewPairings)
  previewPairings(@CurrentActor() actor: Actor, @Uploaded() { bytes }: UploadedFile): Promise<ImportReport> {
    return this.pairings.preview(actor, bytes);
  }

  @Allow('pairing:keep')
  @Endpoint(importRoutes.importPairings)
  importPairings(@CurrentActor() actor: Actor, @Uploaded() { bytes }: UploadedFile): Promise<ImportReport> {
    return this.pairings.take(actor, bytes);
  }

  @Allow('household:keep')
  @Endpoint(importRoutes.previewHouseholds)
  previewHouseholds(@CurrentActor() actor: Actor, @Uploaded() { bytes }: UploadedFile): Promise<ImportReport> {
    return this.households.preview(actor, bytes);
  }

  @Allow('household:keep')
  @Endpoint(importRoutes.importHouseholds)
  importHouseholds(@CurrentActor() actor: Actor, @Uploaded() { bytes }: UploadedFile): Promise<ImportReport> {
    return this.households.take(actor, bytes);
  }
}
