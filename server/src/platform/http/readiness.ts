import { Injectable } from '@nestjs/common';

/** Whether this process takes new work. */
@Injectable()
export class Readiness {
  stopping = false;
  /** Its listener is closed: whoever is still connected is told to go. */
  letsGo = false;
}
