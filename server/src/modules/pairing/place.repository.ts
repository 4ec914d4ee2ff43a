import { Injectable } from '@nestjs/common';
import { Ids, type Queryable, type Tx } from '../../platform';

/** Villages, communities and compounds by their names; who names a new one enters it. */
@Injectable()
export class PlaceRepository {
  constructor(private readonly ids: Ids) {}

  async villageId(from: Queryable, name: string, street: string): Promise<string | null> {
    return (await from.query<{ id: string }>('SELECT id FROM village WHERE name = ? AND street = ? ORDER BY id', [name, street]))[0]?.id ?? null;
  }

  async communityId(from: Queryable, name: string, street: string): Promise<string | null> {
    return (await from.query<{ id: string }>('SELECT id FROM community WHERE name = ? AND street = ? ORDER BY id', [name, street]))[0]?.id ?? null;
  }

  async enterVillage(tx: Tx, { name, street, batch }: { readonly name: string; readonly street: string; readonly batch: number }): Promise<string> {
    const id = this.ids.next();
    await tx.execute('INSERT INTO village (id, name, street, district, batch, station_name, station_lat_e6, station_lng_e6) VALUES (?, ?, ?, ?, ?, ?, 0, 0)', [id, name, street, '', batch, `${name}村委会`]);
    return id;
  }

  async enterCommunity(tx: Tx, name: string, street: string): Promise<string> {
    const id = this.ids.next();
    await tx.execute('INSERT INTO community (id, name, street) VALUES (?, ?, ?)', [id, name, street]);
    return id;
  }

  async enterCompound(tx: Tx, communityId: string, name: string): Promise<string> {
    const [known] = await tx.query<{ id: string }>('SELECT id FROM compound WHERE community_id = ? AND name = ?', [communityId, name]);
    if (known) return known.id;
    const id = this.ids.next();
    await tx.execute('INSERT INTO compound (id, community_id, name) VALUES (?, ?, ?)', [id, communityId, name]);
    return id;
  }

  async setStation(tx: Tx, villageId: string, { name, lat, lng }: { readonly name: string; readonly lat: number; readonly lng: number }): Promise<void> {
    await tx.execute('UPDATE village SET station_name = ?, station_lat_e6 = ?, station_lng_e6 = ? WHERE id = ?', [name, e6(lat), e6(lng), villageId]);
  }
}

/** Degrees → micro-degrees. */
export function e6(degrees: number): number {
  return Math.round(degrees * 1_000_000);
}
