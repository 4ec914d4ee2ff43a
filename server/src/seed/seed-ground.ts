import type { BusinessDate } from '@cunshe/shared';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Tx, UnitOfWork } from '../platform';
import { seedId } from './seed-ids';

/** The story's pairing and its places, by the names the seed gives them. */
export const VILLAGE_ID = seedId('village', '滨湖新村');
export const COMMUNITY_ID = seedId('community', '九峰苑社区');
export const OPERATOR_ID = seedId('operator');
export const PAIRING_ID = seedId('pairing', '滨湖新村', '九峰苑社区');

export const compoundId = (name: string): string => seedId('compound', name);
export const pickupPointId = (letter: string): string => seedId('pickup-point', letter);
export const householdId = (plaque: string): string => seedId('household', plaque);
export const personAccountId = (personId: string): string => seedId('person', personId);
export const farmerAccountId = (plaque: string): string => seedId('farmer', plaque);
export const residentAccountId = (number: number): string => seedId('resident', number);
export const saleUnitId = (drawing: string): string => seedId('sale-unit', drawing);

/** What every part of the seed works with. */
export interface SeedGround {
  readonly app: NestFastifyApplication;
  /** The day the demo plays on. */
  readonly today: BusinessDate;
}

type Provided<T> = abstract new (...parts: never[]) => T;

export function provided<T>({ app }: SeedGround, type: Provided<T>): T {
  return app.get(type as unknown as new () => T, { strict: false });
}

export function inOneTransaction<T>(ground: SeedGround, work: (tx: Tx) => Promise<T>): Promise<T> {
  return provided(ground, UnitOfWork).run(work);
}
