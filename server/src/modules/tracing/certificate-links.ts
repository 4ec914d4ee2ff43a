import { Injectable } from '@nestjs/common';
import { Config } from '../../platform';

/** What the code on a printed certificate says: the page that shows it. */
@Injectable()
export class CertificateLinks {
  constructor(private readonly config: Config) {}

  to(number: string): string {
    return `${this.config.publicUrl ?? `http://127.0.0.1:${this.config.port}`}/#/personas/resident/certificate/index?number=${encodeURIComponent(number)}`;
  }
}
