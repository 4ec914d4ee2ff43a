/** What touches time, to be run under several TZ: the same results wherever the server or the phone thinks it is. */
const shared = require('../../shared/jest.config.cjs');
const server = require('../../server/jest.config.cjs');
const miniapp = require('../../miniapp/jest.config.cjs');

const TOUCHES_TIME = [
  'src/**/domain/**/*.test.ts',
  'test/platform/{jobs,unit-of-work}.test.ts',
  'test/modules/catalogue/{publish-and-withdraw,cutoffs,opening-reminder}.test.ts',
  'test/modules/claims/claims.test.ts',
  'test/modules/ordering/{decide-order,expire-cancel-lock,rules,place-and-pay}.test.ts',
  'test/modules/pairing/**/*.test.ts',
  'test/modules/payments/paying.test.ts',
  'test/modules/demo/**/*.test.ts',
];

const named = (displayName, config) => ({ ...config, displayName });

module.exports = {
  projects: [
    named('shared', shared),
    named('miniapp', miniapp),
    { ...named('server', server), testMatch: TOUCHES_TIME.map((pattern) => `<rootDir>/${pattern}`) },
  ].map(({ testTimeout: _, ...config }) => config),
  testTimeout: 30_000,
};
