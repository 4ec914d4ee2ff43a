import type { SetReminderRequest } from '@cunshe/shared';
import { IsBoolean, IsString, Length } from 'class-validator';

export class ReminderInput {
  @IsString() @Length(1, 36) pickupPointId!: string;
}

export class SetReminderDto extends ReminderInput implements SetReminderRequest {
  @IsBoolean() wanted!: boolean;
}
