/** The only door to pairings for other modules. */
export type { PackAt, PairingBrief, PickupPointBrief } from './domain/briefs';
export { Operators } from './operators';
export { PairingModule } from './pairing.module';
export { FeeRules, Pairings, PickupPoints } from './pairings';
export { ReferenceData } from './reference-data';
