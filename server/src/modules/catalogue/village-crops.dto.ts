import type { AddCropRequest, PriceBand, SaleUnitKind, SetPriceRequest } from '@cunshe/shared';
import { IsIn, IsInt, IsString, Length, Matches, Max, Min } from 'class-validator';

const DATE = /^20\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
/** 1,000 yuan a unit. */
const MOST_FEN = 100_000;

export class VillageInput {
  @IsString() @Length(1, 36) villageId!: string;
}

class BandDto extends VillageInput implements PriceBand {
  @IsInt() @Min(1) @Max(MOST_FEN) guideFen!: number;
  @IsInt() @Min(1) @Max(MOST_FEN) floorFen!: number;
  @IsInt() @Min(1) @Max(MOST_FEN) ceilingFen!: number;
}

export class AddCropDto extends BandDto implements AddCropRequest {
  @IsString() @Length(1, 36) cropId!: string;
  @IsIn(['count', 'count_by_weight', 'weight']) kind!: SaleUnitKind;
  @IsString() @Length(1, 8) @Matches(/^\p{L}+$/u) unitName!: string;
  @IsInt() @Min(10) @Max(20_000) gramsPerUnit!: number;
}

export class SetPriceDto extends BandDto implements SetPriceRequest {
  @IsString() @Length(1, 36) saleUnitId!: string;
  @Matches(DATE) fromDate!: string;
}
