import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform';
import { DemoPersonRepository } from './demo-person.repository';

export interface NewDemoPerson {
  /** Stable and readable: "zhou-min". */
  readonly id: string;
  readonly accountId: string;
  /** "住户·九峰小区". */
  readonly introduction: string;
  readonly position: number;
}

/** Names the accounts one can be in the demo. */
@Injectable()
export class DemoPeople {
  constructor(private readonly people: DemoPersonRepository) {}

  add(tx: Tx, person: NewDemoPerson): Promise<void> {
    return this.people.insert(tx, person);
  }
}
