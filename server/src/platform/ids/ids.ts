import { Injectable } from '@nestjs/common';
import { uuidv7 } from 'uuidv7';

/** New identifiers: uuidv7, so that later rows sort after earlier ones. */
@Injectable()
export class Ids {
  next(): string {
    return uuidv7();
  }
}
