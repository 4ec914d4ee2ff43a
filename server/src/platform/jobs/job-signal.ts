import { EventEmitter } from 'node:events';
import { Injectable } from '@nestjs/common';

/** Wakes this process's runner at once when a committed transaction left a job that is due. */
@Injectable()
export class JobSignal {
  private readonly emitter = new EventEmitter();

  wake(): void {
    this.emitter.emit('wake');
  }

  /** @returns a function that ends the listening. */
  onWake(listener: () => void): () => void {
    this.emitter.on('wake', listener);
    return () => this.emitter.off('wake', listener);
  }
}
