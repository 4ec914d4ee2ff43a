import { randomBytes, randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';

/** Unpredictable values from the system's generator. */
@Injectable()
export class Random {
  /** `count` decimal digits, leading zeros kept. */
  digits(count: number): string {
    return Array.from({ length: count }, () => randomInt(10)).join('');
  }

  bytes(count: number): Buffer {
    return randomBytes(count);
  }
}
