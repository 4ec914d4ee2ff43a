import { type AddCropRequest, fen, type Fen, grams, type SaleUnit, type SaleUnitKind } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Ids, type Queryable, type Tx } from '../../platform';

/** A way a village sells a crop, with the committee's price band. */
export interface SaleUnitBrief {
  readonly id: string;
  readonly villageId: string;
  readonly cropId: string;
  readonly cropName: string;
  readonly drawing: string;
  readonly category: string;
  readonly initials: string;
  readonly unit: SaleUnit;
  readonly guideFen: Fen;
  readonly floorFen: Fen;
  readonly ceilingFen: Fen;
}

interface SaleUnitRow {
  readonly id: string;
  readonly village_id: string;
  readonly crop_id: string;
  readonly crop_name: string;
  readonly drawing: string;
  readonly category: string;
  readonly initials: string;
  readonly kind: SaleUnitKind;
  readonly name: string;
  readonly grams_per_unit: number;
  readonly guide_fen: number;
  readonly floor_fen: number;
  readonly ceiling_fen: number;
}

const SELECT = `SELECT u.id, u.village_id, u.crop_id, c.name AS crop_name, c.drawing, c.category, c.initials, u.kind, u.name,
  u.grams_per_unit, u.guide_fen, u.floor_fen, u.ceiling_fen FROM sale_unit u JOIN crop c ON c.id = u.crop_id`;

@Injectable()
export class SaleUnitRepository {
  constructor(private readonly ids: Ids) {}

  /** Every crop there is. */
  async crops(from: Queryable): Promise<{ cropId: string; name: string }[]> {
    return (await from.query<{ id: string; name: string }>('SELECT id, name FROM crop ORDER BY initials, id')).map(({ id, name }) => ({ cropId: id, name }));
  }

  /** @throws a unique violation when the village sells the crop by this unit already */
  async insert(tx: Tx, unit: AddCropRequest): Promise<string> {
    const id = this.ids.next();
    await tx.execute('INSERT INTO sale_unit (id, village_id, crop_id, kind, name, grams_per_unit, guide_fen, floor_fen, ceiling_fen) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)', [
      id, unit.villageId, unit.cropId, unit.kind, unit.unitName, unit.gramsPerUnit, unit.guideFen, unit.floorFen, unit.ceilingFen,
    ]);
    return id;
  }

  async ofVillage(from: Queryable, villageId: string): Promise<SaleUnitBrief[]> {
    return (await from.query<SaleUnitRow>(`${SELECT} WHERE u.village_id = ? ORDER BY c.initials, u.id`, [villageId])).map(brief);
  }

  async byId(from: Queryable, saleUnitId: string): Promise<SaleUnitBrief | null> {
    const [row] = await from.query<SaleUnitRow>(`${SELECT} WHERE u.id = ?`, [saleUnitId]);
    return row ? brief(row) : null;
  }
}

function brief(row: SaleUnitRow): SaleUnitBrief {
  return {
    id: row.id,
    villageId: row.village_id,
    cropId: row.crop_id,
    cropName: row.crop_name,
    drawing: row.drawing,
    category: row.category,
    initials: row.initials,
    unit: { kind: row.kind, name: row.name, gramsPerUnit: grams(row.grams_per_unit) },
    guideFen: fen(row.guide_fen),
    floorFen: fen(row.floor_fen),
    ceilingFen: fen(row.ceiling_fen),
  };
}
