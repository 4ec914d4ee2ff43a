import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/public';
import { PairingModule } from '../pairing/public';
import { ImportHouseholds } from './import-households.use-case';
import { ImportPairings } from './import-pairings.use-case';
import { ImportsController } from './imports.controller';

@Module({
  imports: [PairingModule, CatalogueModule],
  controllers: [ImportsController],
  providers: [ImportHouseholds, ImportPairings],
})
export class ImportsModule {}
