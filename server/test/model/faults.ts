import { InProcessSandbox } from '../../src/platform/wechat/sandbox/in-process-sandbox';
import type { TestApp } from '../test-app';

/** What goes wrong between us and the provider. */
export class Faults {
  /** Asks to the provider that never reach it. */
  silentFor = 0;
  /** Asks that reach it and whose answers are lost. */
  deafFor = 0;
  /** Its notifications do not arrive. */
  losesNotices = false;

  /** Is an answer PROVIDER_UNAVAILABLE to be expected? */
  get unavailable(): boolean {
    return this.silentFor > 0 || this.deafFor > 0;
  }

  calm(): void {
    this.silentFor = this.deafFor = 0;
    this.losesNotices = false;
  }

  /** Puts itself between the application and its sandbox. */
  static between(app: TestApp): Faults {
    const faults = new Faults();
    const sandbox = app.get(InProcessSandbox);
    const { provider } = sandbox;
    const [handle, post] = [provider.handle.bind(provider), sandbox.post.bind(sandbox)];
    jest.spyOn(provider, 'handle').mockImplementation(async (request) => {
      if (faults.silentFor > 0) {
        faults.silentFor -= 1;
        throw new Error('the line is dead');
      }
      const answer = await handle(request);
      if (faults.deafFor > 0) {
        faults.deafFor -= 1;
        throw new Error('the answer was lost');
      }
      return answer;
    });
    jest.spyOn(sandbox, 'post').mockImplementation(async (url, message) => (faults.losesNotices ? 0 : post(url, message)));
    return faults;
  }
}
