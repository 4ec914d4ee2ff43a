/** The only door to pairings for other modules. */
export type { PairingBrief, PickupPointBrief } from './domain/briefs';
export { holidayOn, HOLIDAY_NOTICES, holidayText } from './domain/public-holidays';
export { type Closure, closureOn, nextServiceDay, ruleOn, type ServiceCalendar } from './domain/service-calendar';
export { ServiceCalendars } from './service-calendars';
export { Operators } from './operators';
export { OwnPairings } from './own-pairings';
export type { PairingLife, PairingStep } from './pairing-life.repository';
export { PairingLives } from './pairing-lives';
export { PairingSetUps } from './pairing-set-ups';
export { PairingModule } from './pairing.module';
export { PairingSettings } from './pairing-settings';
export { FeeRules, isTrading, Pairings, PickupPoints } from './pairings';
export { ReferenceData } from './reference-data';
