import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/public';
import { IdentityModule } from '../identity/public';
import { PairingModule } from '../pairing/public';
import { AgreeHelp } from './agree-help.use-case';
import { EndHelp } from './end-help.use-case';
import { ActsForFarmer } from './acts-for-farmer';
import { RolesForOthers } from './roles-for-others';
import { ConsentRepository } from './consent.repository';
import { Consents } from './consents';
import { HelpingController } from './helping.controller';
import './helping.entities';
import { HelpingQueries } from './helping.queries';

@Module({
  imports: [IdentityModule, PairingModule, CatalogueModule],
  controllers: [HelpingController],
  providers: [ConsentRepository, Consents, ActsForFarmer, RolesForOthers, HelpingQueries, AgreeHelp, EndHelp],
  exports: [Consents, ActsForFarmer],
})
export class HelpingModule {}
