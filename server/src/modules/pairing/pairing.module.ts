import { Module } from '@nestjs/common';
import './pairing.entities';
import { IdentityModule } from '../identity/public';
import { FillPickupPointDirectory } from './fill-pickup-point-directory';
import { Operators } from './operators';
import { PairingController } from './pairing.controller';
import { PairingQueries } from './pairing.queries';
import { PairingSettings } from './pairing-settings';
import { PairingRepository } from './pairing.repository';
import { FeeRules, Pairings, PickupPoints } from './pairings';
import { ReferenceData } from './reference-data';
import { ServiceCalendarRepository } from './service-calendar.repository';
import { ServiceCalendars } from './service-calendars';

const DOORS = [FeeRules, Operators, PairingSettings, Pairings, PickupPoints, ReferenceData, ServiceCalendars];

@Module({
  imports: [IdentityModule],
  controllers: [PairingController],
  providers: [...DOORS, FillPickupPointDirectory, PairingQueries, PairingRepository, ServiceCalendarRepository],
  exports: DOORS,
})
export class PairingModule {}
