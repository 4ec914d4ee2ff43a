import { businessDateOf, type CrateHolding, type CrateMovementView, type CratesPage, type CrateTypeView, type PointCratesPage, type RunCratesPage } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { type Queryable, Refusal } from '../../platform';
import { Accounts } from '../identity/public';
import { type PairingBrief, Pairings, type PickupPointBrief } from '../pairing/public';
import type { RouteBrief } from '../pickup-routing/public';
import { CrateRepository, type CrateBalance, type KeptMovement } from './crate.repository';
import { PlaceNames, placeName } from './place-names';
import { PointLoads } from './point-loads';

/** 筐: what stands where, and how it came there. */
@Injectable()
export class CrateQueries {
  constructor(
    private readonly pairings: Pairings,
    private readonly accounts: Accounts,
    private readonly crates: CrateRepository,
    private readonly names: PlaceNames,
    private readonly loads: PointLoads,
  ) {}

  /** @throws Refusal NOT_FOUND for an operator without a pairing */
  async pairingOf(operatorId: string): Promise<PairingBrief> {
    const pairing = await this.pairings.runBy(operatorId);
    if (!pairing) throw new Refusal('NOT_FOUND');
    return pairing;
  }

  async page(from: Queryable, pairing: PairingBrief, now: Date): Promise<CratesPage> {
    const types = await this.crates.types(from, pairing.id);
    const balances = await this.crates.balances(from, pairing.id);
    const movements = await this.crates.movements(from, pairing.id);
    const names = await this.names.of(from, [...balances, ...movements.flatMap((move) => [move.from, move.to])]);
    return {
      serverNow: now.toISOString(),
      pairingName: `${pairing.villageName}·${pairing.communityName}`,
      types,
      parties: partiesOf(balances).map(([first, holdings]) => ({ party: first.party as CratesPage['parties'][number]['party'], partyId: first.id, name: placeName(names, first), holdings })),
      movements: await this.views(from, types, movements, names),
      points: await this.loads.ofPairing(from, pairing.id, businessDateOf(now)),
    };
  }

  async pointPage(from: Queryable, point: PickupPointBrief, now: Date): Promise<PointCratesPage> {
    const place = { party: 'point' as const, id: point.id };
    const types = await this.crates.types(from, point.pairingId);
    const movements = await this.crates.movements(from, point.pairingId, place);
    const names = await this.names.of(from, movements.flatMap((move) => [move.from, move.to]));
    return {
      serverNow: now.toISOString(),
      pointName: point.name,
      load: await this.loads.ofPoint(from, point, businessDateOf(now)),
      types: held(types, (await this.crates.balances(from, point.pairingId)).filter(({ party, id }) => party === 'point' && id === point.id)),
      movements: await this.views(from, types, movements, names),
    };
  }

  async runPage(from: Queryable, { id, pairingId }: RouteBrief, now: Date): Promise<RunCratesPage> {
    const balances = (await this.crates.balances(from, pairingId)).filter((balance) => balance.party === 'van' && balance.id === id);
    return { serverNow: now.toISOString(), types: held(await this.crates.types(from, pairingId), balances) };
  }

  private async views(from: Queryable, types: readonly CrateTypeView[], movements: readonly KeptMovement[], names: ReadonlyMap<string, string>): Promise<CrateMovementView[]> {
    const people = await this.accounts.briefs(from, movements.map(({ byAccountId }) => byAccountId));
    return movements.map((move) => ({
      movementId: move.id,
      at: move.movedAt.toISOString(),
      typeName: types.find(({ typeId }) => typeId === move.typeId)?.name ?? '',
      crates: move.crates,
      way: `${placeName(names, move.from)} → ${placeName(names, move.to)}`,
      byName: people.get(move.byAccountId)?.displayName ?? '',
    }));
  }
}

function partiesOf(balances: readonly CrateBalance[]): [CrateBalance, CrateHolding[]][] {
  const parties = new Map<string, [CrateBalance, CrateHolding[]]>();
  for (const balance of balances) {
    const key = `${balance.party}/${balance.id}`;
    const holding = { typeId: balance.typeId, crates: balance.crates };
    parties.set(key, [balance, [...(parties.get(key)?.[1] ?? []), holding]]);
  }
  return [...parties.values()];
}

function held(types: readonly CrateTypeView[], balances: readonly CrateBalance[]): (CrateTypeView & { crates: number })[] {
  return types.map((type) => ({ ...type, crates: balances.find(({ typeId }) => typeId === type.typeId)?.crates ?? 0 }));
}
