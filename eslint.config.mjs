export { eslintConfig as default } from './scripts/lint/eslint-config.mjs';
