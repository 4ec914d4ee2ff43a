export { Config, type Mode } from './config';
export { FromEnv } from './from-env';
export { ConfigError, loadConfig } from './load-config';
export { freshSecrets } from './demo-secrets';
