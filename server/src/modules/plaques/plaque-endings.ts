import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform';
import type { Plaque } from './plaque.repository';

type Listener = (tx: Tx, plaque: Plaque, why: string) => Promise<void>;

/** Whoever seats guests registers what happens when a table may not host any more; called in the transaction of the fact. */
@Injectable()
export class PlaqueEndings {
  private readonly listeners: Listener[] = [];

  register(listener: Listener): void {
    this.listeners.push(listener);
  }

  async tell(tx: Tx, plaque: Plaque, why: string): Promise<void> {
    for (const listener of this.listeners) await listener(tx, plaque, why);
  }
}
