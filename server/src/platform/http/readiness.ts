import { Injectable } from '@nestjs/common';

/** Whether this process takes new work. */
@Injectable()
export class Readiness {
  stopping = false;
}
