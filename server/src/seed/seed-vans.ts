import { VanSeed } from '../modules/pickup-routing/public';
import type { Tx } from '../platform';
import { VILLAGE } from './data/places';
import { OPERATOR_ID, PAIRING_ID, personAccountId, provided, type SeedGround } from './seed-ground';

const VANS = [
  { name: '1 号车 湘A·6N208', driver: 'he-shifu' },
  { name: '2 号车 湘A·3K517', driver: 'xiao-yi' },
];

/** Two vans with their drivers, each with cash for a whole day's doors. */
export async function seedVans(tx: Tx, ground: SeedGround): Promise<void> {
  for (const { name, driver } of VANS) {
    await provided(ground, VanSeed).add(tx, {
      operatorId: OPERATOR_ID,
      pairingId: PAIRING_ID,
      name,
      driverAccountId: personAccountId(driver),
      capacityGrams: 600_000,
      capacityCrates: 70,
      startLat: VILLAGE.station.lat,
      startLng: VILLAGE.station.lng,
      shiftFrom: '14:00',
      shiftTo: '18:00',
      floatFen: 200_000,
    });
  }
}
