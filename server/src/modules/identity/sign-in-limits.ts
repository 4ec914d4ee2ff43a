import { Injectable } from '@nestjs/common';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { Config, Refusal, requestContext } from '../../platform';

/**
 * So many tries a minute from one address: enough for a household behind one router, too few for guessing. Refreshing is
 * not counted: its tokens cannot be guessed, and whole streets share one address in a mobile network.
 */
@Injectable()
export class SignInLimits {
  private readonly limiter: RateLimiterMemory;

  constructor(config: Config) {
    this.limiter = new RateLimiterMemory({ points: config.signInsPerMinute, duration: 60 });
  }

  /** @throws Refusal TOO_MANY_REQUESTS with the seconds to wait */
  async count(): Promise<void> {
    try {
      await this.limiter.consume(requestContext()?.ip ?? 'none');
    } catch (exceeded) {
      if (!(exceeded instanceof RateLimiterRes)) throw exceeded;
      throw new Refusal('TOO_MANY_REQUESTS', { retryAfterSeconds: Math.ceil(exceeded.msBeforeNext / 1000) });
    }
  }
}
