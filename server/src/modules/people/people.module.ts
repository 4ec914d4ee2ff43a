import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/public';
import { IdentityModule } from '../identity/public';
import { NoticesModule } from '../notifications/public';
import { PairingModule } from '../pairing/public';
import { VansModule } from '../vans/public';
import { KeepPeople } from './keep-people.use-case';
import { PeopleController } from './people.controller';
import { PeopleQueries } from './people.queries';
import { RolePlaces } from './role-places';
import { VansLeft } from './vans-left';

@Module({
  imports: [IdentityModule, NoticesModule, PairingModule, CatalogueModule, VansModule],
  controllers: [PeopleController],
  providers: [KeepPeople, PeopleQueries, RolePlaces, VansLeft],
})
export class PeopleModule {}
