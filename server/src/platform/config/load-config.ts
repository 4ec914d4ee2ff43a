import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateSync } from 'class-validator';
import { Config } from './config';
import { DEMO_SECRETS_FILE, demoSecrets } from './demo-secrets';
import { valuesFrom, variableOf } from './from-env';

/** Everything wrong with the settings, at once. */
export class ConfigError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`The settings do not allow a start:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
  }
}

/**
 * The checked settings of this process.
 * @throws ConfigError listing every problem.
 */
export function loadConfig(environment: Record<string, string | undefined> = process.env): Config {
  const given = valuesFrom(environment);
  const config: Config = Object.assign(new Config(), given);
  if (config.mode === 'demo' || config.mode === 'test') addDemoSecrets(config, given);
  const problems = [...formProblems(config), ...(config.mode === 'production' ? productionProblems(config) : [])];
  if (problems.length > 0) throw new ConfigError(problems);
  return Object.freeze(config);
}

function addDemoSecrets(config: Config, given: Record<string, unknown>): void {
  Object.assign(config, { ...demoSecrets(config.dataDir), ...given });
}

function formProblems(config: Config): string[] {
  return validateSync(config, { skipMissingProperties: false }).map(
    ({ property, constraints }) => `${variableOf(property)}: ${Object.values(constraints ?? {}).join(', ')}`,
  );
}

/** What a production server refuses to run with. */
function productionProblems(config: Config): string[] {
  return [
    config.demoSignIn && 'DEMO_SIGN_IN must be false in production',
    config.demoClock && 'DEMO_CLOCK must be false in production',
    config.publicUrl?.startsWith('http://') && 'PUBLIC_URL must be https in production',
    config.paymentGateway === 'sandbox' && 'PAYMENT_GATEWAY must be wechat in production',
    usesDemoSecret(config) && 'the secrets of a demo (data/secrets.json) must not be used in production',
    !config.databaseUrl && 'DATABASE_URL must be given in production',
  ].filter((problem): problem is string => typeof problem === 'string');
}

function usesDemoSecret(config: Config): boolean {
  const file = join(config.dataDir, DEMO_SECRETS_FILE);
  if (!existsSync(file)) return false;
  const known = Object.values(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>);
  return [config.accessTokenSecret, config.fieldEncryptionKey, config.blindIndexKey].some((secret) => known.includes(secret));
}
