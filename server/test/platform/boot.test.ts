import { Controller, Get, Injectable, Module } from '@nestjs/common';
import { read } from '@cunshe/shared';
import { Endpoint, Public } from '../../src/platform';
import { startTestApp } from '../test-app';

const known = read<Record<string, never>, object>('/known');
const forgotten = read<Record<string, never>, object>('/forgotten');
const foreign = read<Record<string, never>, object>('/foreign');

@Injectable()
@Controller()
class CarelessController {
  @Endpoint(known)
  withoutPolicy(): object {
    return {};
  }

  @Endpoint(known) @Public()
  twice(): object {
    return {};
  }

  @Endpoint(foreign) @Public()
  outsideTheContract(): object {
    return {};
  }

  @Get('hidden') @Public()
  withoutRoute(): object {
    return {};
  }
}

@Module({ controllers: [CarelessController] })
class CarelessModule {}

test('the server refuses to boot with everything that is wrong about its routes', async () => {
  const boot = startTestApp('sqlite', { features: [CarelessModule], routes: [known, forgotten] });
  await expect(boot).rejects.toThrow(
    [
      'The controllers and the contract disagree:',
      '  - CarelessController.withoutPolicy has no policy: declare @Allow(permission) or @Public()',
      '  - CarelessController.outsideTheContract serves GET /foreign, which is not in the contract',
      '  - CarelessController.withoutRoute is not bound by @Endpoint to a route of the contract',
      '  - CarelessController.twice serves GET /known a second time',
      '  - /forgotten of the contract has no controller method',
    ].join('\n'),
  );
});
