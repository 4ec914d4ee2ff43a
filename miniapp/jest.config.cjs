/** What the mini-program computes by itself; what it shows is proved by the stories in e2e/. */
module.exports = {
  rootDir: __dirname,
  testEnvironment: 'node',
  testMatch: ['<rootDir>/src/**/*.test.ts', '<rootDir>/test/**/*.test.ts'],
  moduleNameMapper: { '^@tarojs/taro$': '<rootDir>/test/taro-in-node.ts', '^@/(.*)$': '<rootDir>/src/$1', '^@cunshe/shared$': '<rootDir>/../shared/src/index.ts' },
  transform: {
    '\\.tsx?$': ['@swc/jest', {
      jsc: { target: 'es2022', parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'automatic' } } },
      module: { type: 'commonjs' },
    }],
  },
};
