/** The model of the whole: `npm run test:model`. Apart from the server's tests, because it takes its size from the command. */
const server = require('../../jest.config.cjs');

/** @type {import('jest').Config} */
module.exports = { ...server, testMatch: ['<rootDir>/test/model/*.run.ts'], testTimeout: 86_400_000 };
