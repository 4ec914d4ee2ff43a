import { Module } from '@nestjs/common';
import './pairing.entities';
import { IdentityModule } from '../identity/public';
import { FillPickupPointDirectory } from './fill-pickup-point-directory';
import { Operators } from './operators';
import { OwnPairings } from './own-pairings';
import { PairingController } from './pairing.controller';
import { PairingLifeRepository } from './pairing-life.repository';
import { PairingLives } from './pairing-lives';
import { PairingSetUps } from './pairing-set-ups';
import { PairingQueries } from './pairing.queries';
import { PairingSettings } from './pairing-settings';
import { PairingRepository } from './pairing.repository';
import { FeeRules, Pairings, PickupPoints } from './pairings';
import { PlaceRepository } from './place.repository';
import { ReferenceData } from './reference-data';
import { ServiceCalendarRepository } from './service-calendar.repository';
import { ServiceCalendars } from './service-calendars';
import { SetUpRepository } from './set-up.repository';

const DOORS = [PairingLives, PairingSetUps, FeeRules, Operators, OwnPairings, PairingSettings, Pairings, PickupPoints, ReferenceData, ServiceCalendars];

@Module({
  imports: [IdentityModule],
  controllers: [PairingController],
  providers: [...DOORS, FillPickupPointDirectory, PairingQueries, PairingRepository, PairingLifeRepository, PlaceRepository, SetUpRepository, ServiceCalendarRepository],
  exports: DOORS,
})
export class PairingModule {}
