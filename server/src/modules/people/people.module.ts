import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/public';
import { IdentityModule } from '../identity/public';
import { PairingModule } from '../pairing/public';
import { KeepPeople } from './keep-people.use-case';
import { PeopleController } from './people.controller';
import { PeopleQueries } from './people.queries';
import { RolePlaces } from './role-places';

@Module({
  imports: [IdentityModule, PairingModule, CatalogueModule],
  controllers: [PeopleController],
  providers: [KeepPeople, PeopleQueries, RolePlaces],
})
export class PeopleModule {}
