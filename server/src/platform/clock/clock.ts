import { Injectable } from '@nestjs/common';
import { Database } from '../database/database';

/** The one clock for reads: the database's time plus the stored offset. Writes use `tx.now`. */
@Injectable()
export class Clock {
  constructor(private readonly database: Database) {}

  now(): Promise<Date> {
    return this.database.now();
  }
}
