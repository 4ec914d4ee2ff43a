/** The day told once, clicked through in two programs: the h5 build in a browser, the weapp build in its runtime. */
const project = (displayName, phone) => ({
  displayName,
  rootDir: __dirname,
  testEnvironment: 'node',
  testMatch: ['<rootDir>/stories/*.story.ts', `<rootDir>/stories/${phone}/*.story.ts`],
  globals: { PHONE: phone },
  moduleNameMapper: { '^@cunshe/shared$': '<rootDir>/../../shared/src/index.ts' },
  transform: { '\\.ts$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } }] },
});

module.exports = { projects: [project('stories-h5', 'h5'), project('stories-weapp', 'weapp')], testTimeout: 60_000, maxWorkers: 1 };
