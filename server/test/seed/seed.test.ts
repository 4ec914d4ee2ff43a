import { allRoutes, ROUTES } from '@cunshe/shared';
import { reseed, seedIfEmpty } from '../../src/seed';
import { engines } from '../databases';
import { startTestApp, type TestApp } from '../factories/test-app';

const routes = Object.fromEntries(allRoutes().map(({ name, route }) => [name, route]));

describe.each(engines)('the seed on %s', (engine) => {
  let app: TestApp;
  let seconds: number;
  beforeAll(async () => {
    app = await startTestApp(engine, { routes });
    const begun = performance.now();
    expect(await seedIfEmpty(app.app)).toBe(true);
    seconds = (performance.now() - begun) / 1000;
  }, 120_000);
  afterAll(() => app.close());

  test('takes', () => {
    console.log(engine, seconds);
  });
});
