import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/public';
import { PairingModule } from '../pairing/public';
import { KeepSigns } from './keep-signs.use-case';
import { SignCodes } from './sign-codes';
import { SignContents } from './sign-contents';
import { SignQueries } from './sign.queries';
import { SignRepository } from './sign.repository';
import { SignsController } from './signs.controller';
import './signs.entities';

@Module({
  imports: [CatalogueModule, PairingModule],
  controllers: [SignsController],
  providers: [SignRepository, SignCodes, SignContents, SignQueries, KeepSigns],
  exports: [SignContents],
})
export class SignsModule {}
