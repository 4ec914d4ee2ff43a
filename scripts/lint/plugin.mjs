import { deviceInPlatform } from './rules/device-in-platform.mjs';
import { envInConfig } from './rules/env-in-config.mjs';
import { halfOpenCutoff } from './rules/half-open-cutoff.mjs';
import { honestTests } from './rules/honest-tests.mjs';
import { networkInApi } from './rules/network-in-api.mjs';
import { noAmbient } from './rules/no-ambient.mjs';
import { noConsole } from './rules/no-console.mjs';
import { noFloatMoney } from './rules/no-float-money.mjs';
import { oneClock } from './rules/one-clock.mjs';
import { speakingFileName } from './rules/speaking-file-name.mjs';
import { writesInRepositories } from './rules/writes-in-repositories.mjs';

/** This project's own rules; each message says what to do instead. */
export const cunshe = {
  meta: { name: 'cunshe' },
  rules: {
    'no-ambient': noAmbient,
    'one-clock': oneClock,
    'half-open-cutoff': halfOpenCutoff,
    'env-in-config': envInConfig,
    'no-float-money': noFloatMoney,
    'network-in-api': networkInApi,
    'device-in-platform': deviceInPlatform,
    'speaking-file-name': speakingFileName,
    'honest-tests': honestTests,
    'no-console': noConsole,
    'writes-in-repositories': writesInRepositories,
  },
};
