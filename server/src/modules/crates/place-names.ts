import { Injectable } from '@nestjs/common';
import type { Queryable } from '../../platform';
import { Households } from '../catalogue/public';
import { PickupPoints } from '../pairing/public';
import { Runs } from '../pickup-routing/public';
import type { Place } from './domain/crate-move';

const FIXED: Partial<Record<Place['party'], string>> = { depot: '仓库', bought: '新买', found: '点出来多的', lost: '丢了', damaged: '坏了' };

/** What the places of crates are called. */
@Injectable()
export class PlaceNames {
  constructor(
    private readonly households: Households,
    private readonly points: PickupPoints,
    private readonly runs: Runs,
  ) {}

  /** By party and id. */
  async of(from: Queryable, places: readonly Place[]): Promise<Map<string, string>> {
    const ids = (party: Place['party']) => [...new Set(places.filter((place) => place.party === party).map(({ id }) => id))];
    const names = new Map<string, string>();
    for (const [id, { plaqueNumber, farmerName }] of await this.households.byIds(from, ids('household'))) names.set(`household/${id}`, `${plaqueNumber} 号 ${farmerName}`);
    for (const id of ids('point')) names.set(`point/${id}`, (await this.points.get(id)).name);
    for (const id of ids('van')) names.set(`van/${id}`, (await this.runs.route(from, id)).vanName);
    return names;
  }
}

export function placeName(names: ReadonlyMap<string, string>, { party, id }: Place): string {
  return FIXED[party] ?? names.get(`${party}/${id}`) ?? '';
}
