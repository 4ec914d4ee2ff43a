import tseslint from 'typescript-eslint';
import { cunshe } from './plugin.mjs';

const sources = ['shared/**/*.ts', 'server/**/*.ts', 'miniapp/**/*.{ts,tsx}'];
const tests = ['**/*.test.{ts,tsx,mjs}', '**/test/**/*.ts', 'miniapp/e2e/**/*.{ts,tsx}'];

/**
 * One of our rules over some places.
 * @param {string} rule
 * @param {string[]} files where it holds
 * @param {string[]} [ignores] where it does not: the one place that may
 */
const hold = (rule, files, ignores = []) => ({ files, ignores, plugins: { cunshe }, rules: { [`cunshe/${rule}`]: 'error' } });

/** @type {any[]} */
export const eslintConfig = [
  { ignores: ['**/node_modules/**', '**/dist/**', 'data/**', 'coverage/**'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: sources,
    languageOptions: { parser: tseslint.parser, parserOptions: { ecmaFeatures: { jsx: true } } },
    plugins: { '@typescript-eslint': tseslint.plugin },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': 'allow-with-description' }],
      '@typescript-eslint/no-non-null-asserted-optional-chain': 'error',
      '@typescript-eslint/no-unused-expressions': 'error',
    },
  },
  {
    files: [...sources, 'scripts/**/*.mjs'],
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-var': 'error',
      'prefer-const': 'error',
      'no-debugger': 'error',
      'no-self-compare': 'error',
      'no-unreachable': 'error',
      'no-fallthrough': 'error',
      'no-async-promise-executor': 'error',
      'no-loss-of-precision': 'error',
      'no-unsafe-finally': 'error',
    },
  },
  hold('speaking-file-name', [...sources, 'scripts/**/*.mjs']),
  hold('honest-tests', tests, ['scripts/lint/**']),
  hold('no-ambient', ['shared/src/**/*.ts', 'server/src/**/domain/**/*.ts', 'server/src/**/solver/**/*.ts'], tests),
  hold('one-clock', ['server/src/modules/**/*.ts'], tests),
  hold('half-open-cutoff', ['shared/src/**/*.ts', 'server/src/**/*.ts', 'miniapp/src/**/*.{ts,tsx}'], ['shared/src/domain/order-cycle.ts', ...tests]),
  hold('env-in-config', ['server/src/**/*.ts', 'miniapp/src/**/*.{ts,tsx}', 'shared/src/**/*.ts'], ['server/src/platform/config/**', 'miniapp/src/platform/**', ...tests]),
  hold('no-float-money', ['shared/src/**/*.ts', 'server/src/**/*.ts', 'miniapp/src/**/*.{ts,tsx}'], ['shared/src/domain/money.ts', 'miniapp/src/ui/money*.{ts,tsx}', 'miniapp/src/ui/money/**', ...tests]),
  hold('network-in-api', ['miniapp/src/**/*.{ts,tsx}'], ['miniapp/src/api/**', ...tests]),
  hold('device-in-platform', ['miniapp/src/**/*.{ts,tsx}'], ['miniapp/src/platform/**', ...tests]),
  // Programs for the terminal, and main.ts before there is a logger, speak to a person.
  hold('no-console', ['shared/src/**/*.ts', 'server/src/**/*.ts', 'miniapp/src/**/*.{ts,tsx}'], ['server/src/**/main.ts', 'server/src/admin/**', ...tests]),
  hold('writes-in-repositories', ['server/src/modules/**/*.ts'], tests),
];
