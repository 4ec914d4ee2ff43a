import type { StopCrates } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { type Queryable, Refusal, type Tx } from '../../platform';
import { type CrateCause, CrateRepository } from './crate.repository';
import { type CrateMove, isEnd, type Place, settleMoves } from './domain/crate-move';

export interface VanStop {
  readonly pairingId: string;
  readonly businessDate: string;
  readonly routeId: string;
  readonly stopId: string;
  readonly driverAccountId: string;
  /** Whose door or gate it is. */
  readonly place: Place;
}

/** The one door to crates that move. */
@Injectable()
export class Crates {
  constructor(private readonly crates: CrateRepository) {}

  /** The usual type first; none when the pairing does not count crates. */
  types(from: Queryable, pairingId: string) {
    return this.crates.types(from, pairingId);
  }

  /**
   * Given out and taken in at a door or gate, once per stop: the caller's step of the stop is what makes it once.
   * @throws Refusal NOT_FOUND for a type of another pairing, INVALID_INPUT for a type twice
   */
  async atStop(tx: Tx, { pairingId, businessDate, routeId, stopId, driverAccountId, place }: VanStop, given: readonly StopCrates[] | undefined, counts: { readonly out: number; readonly in: number }): Promise<void> {
    const types = await this.crates.types(tx, pairingId);
    if (!given && types.length === 0) return;
    const crates = given ?? [{ typeId: types[0]!.typeId, ...counts }];
    assertKnown(types, crates);
    const van: Place = { party: 'van', id: routeId };
    const moves = crates.flatMap(({ typeId, out, in: taken }) => [{ typeId, from: van, to: place, crates: out }, { typeId, from: place, to: van, crates: taken }]);
    await this.move(tx, { pairingId, businessDate, cause: 'stop', causeId: stopId, byAccountId: driverAccountId }, moves);
  }

  /** The run is over: whatever the van holds is back at the depot. */
  async unload(tx: Tx, { id, pairingId, businessDate, driverAccountId }: { readonly id: string; readonly pairingId: string; readonly businessDate: string; readonly driverAccountId: string }): Promise<void> {
    const left = (await this.crates.balances(tx, pairingId)).filter((balance) => balance.party === 'van' && balance.id === id);
    const moves = left.map(({ typeId, crates }) => ({ typeId, from: { party: 'van' as const, id }, to: depotOf(pairingId), crates }));
    await this.move(tx, { pairingId, businessDate, cause: 'run', causeId: id, byAccountId: driverAccountId }, moves);
  }

  /** Moves, or finds what the books lack; conserves every crate. */
  async move(tx: Tx, cause: CrateCause, wishes: readonly CrateMove[]): Promise<void> {
    const wanted = wishes.filter(({ crates }) => crates > 0);
    if (wanted.length === 0) return;
    const depot = depotOf(cause.pairingId);
    const places = [depot, ...wanted.flatMap(({ from, to }) => [from, to]).filter((place) => !isEnd(place))];
    const standing = await this.crates.hold(tx, cause.pairingId, [...new Set(wanted.map(({ typeId }) => typeId))], places);
    const moves = settleMoves(wanted, standing, depot);
    for (const move of moves) if (!(await this.crates.move(tx, cause, move))) throw new Refusal('STATE_CHANGED');
    await tx.audit({ action: 'crates.moved', subjectType: `crate_${cause.cause}`, subjectId: cause.causeId, after: { moves } });
  }
}

/** The operator's store of a pairing. */
export function depotOf(pairingId: string): Place {
  return { party: 'depot', id: pairingId };
}

/** @throws Refusal NOT_FOUND, INVALID_INPUT */
export function assertKnown(types: readonly { readonly typeId: string }[], given: readonly { readonly typeId: string }[]): void {
  if (given.some(({ typeId }) => !types.some((type) => type.typeId === typeId))) throw new Refusal('NOT_FOUND');
  if (new Set(given.map(({ typeId }) => typeId)).size !== given.length) throw new Refusal('INVALID_INPUT', { crates: 'a type twice' });
}
