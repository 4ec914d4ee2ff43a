import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..');
/** It is in every package, the 2 MB of WeChat too: what only one program needs belongs there. In bytes of source. */
const BUDGET = 90_000;

const sizes = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => ({ file, bytes: statSync(join(root, 'src', file)).size }));

test('shared stays within its budget', () => {
  expect(sizes.length).toBeGreaterThan(10);
  expect(sizes.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(BUDGET);
});

test('shared depends on nothing', () => {
  const { dependencies, peerDependencies, optionalDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<string, object | undefined>;
  expect({ ...dependencies, ...peerDependencies, ...optionalDependencies }).toEqual({});
});
