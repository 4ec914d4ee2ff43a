import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/public';
import { NoticesModule } from '../notifications/public';
import { PairingModule } from '../pairing/public';
import { PhotosModule } from '../photos/public';
import { KeepPlaques } from './keep-plaques.use-case';
import { PlaqueEndings } from './plaque-endings';
import { ExpirePlaque, RemindOfPlaque } from './plaque-jobs';
import { PlaqueQueries } from './plaque.queries';
import { PlaqueRepository } from './plaque.repository';
import { PlaqueRules } from './plaque-rules.use-case';
import { PlaqueSheets } from './plaque-sheet';
import { PlaquesController } from './plaques.controller';
import { Tables } from './tables';
import { IdentityModule } from '../identity/public';
import { PlanRound } from './rounds/plan-round.use-case';
import { RemindOfRound } from './rounds/round-jobs';
import { RoundRepository } from './rounds/round.repository';
import './plaques.entities';
import './rounds/rounds.entities';

@Module({
  imports: [IdentityModule, CatalogueModule, NoticesModule, PairingModule, PhotosModule],
  controllers: [PlaquesController],
  providers: [PlaqueRepository, PlaqueQueries, PlaqueSheets, PlaqueRules, KeepPlaques, PlaqueEndings, Tables, RemindOfPlaque, ExpirePlaque, RoundRepository, PlanRound, RemindOfRound],
  exports: [PlaqueEndings, Tables],
})
export class PlaquesModule {}
