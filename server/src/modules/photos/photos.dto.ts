import { IsString, Length } from 'class-validator';

export class PhotoInput {
  @IsString() @Length(1, 36) photoId!: string;
}
