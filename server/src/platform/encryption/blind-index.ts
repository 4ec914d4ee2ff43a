import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Config } from '../config';

/** Finds an encrypted value by equality: HMAC-SHA-256 of the normalised value, base64url, 43 characters. */
@Injectable()
export class BlindIndex {
  constructor(private readonly config: Config) {}

  /** @param value normalised by its owner: a phone as 11 digits. */
  of(value: string): string {
    return createHmac('sha256', this.config.blindIndexKey).update(value).digest('base64url');
  }
}
