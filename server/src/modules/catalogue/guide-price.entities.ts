import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** 指导价 of a sale unit from a date on. */
@Entity('sale_unit_price')
@Unique('uq_sale_unit_price_sale_unit_id_from_date', ['saleUnitId', 'fromDate'])
@Check('ck_sale_unit_price_1', 'floor_fen > 0 AND floor_fen <= guide_fen AND guide_fen <= ceiling_fen')
export class SaleUnitPriceEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id!: string;
  @Column({ name: 'sale_unit_id', type: 'varchar', length: 36 }) saleUnitId!: string;
  @Column({ name: 'from_date', type: 'varchar', length: 10 }) fromDate!: string;
  @Column({ name: 'guide_fen', type: 'int' }) guideFen!: number;
  @Column({ name: 'floor_fen', type: 'int' }) floorFen!: number;
  @Column({ name: 'ceiling_fen', type: 'int' }) ceilingFen!: number;
  @Column({ name: 'set_by', type: 'varchar', length: 36 }) setBy!: string;
  @Column({ name: 'set_at', type: 'datetime', precision: 3 }) setAt!: Date;
}
