import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ModuleKind, ScriptTarget, transpileModule } from 'typescript';

const root = join(__dirname, '..');
/**
 * It is in every package, the 2 MB of WeChat too: what only one program needs belongs there. In bytes of the JavaScript
 * that ships, before it is made smaller: the contract's types weigh nothing there, its routes and words do.
 */
const BUDGET = 68_000;

const compilerOptions = { target: ScriptTarget.ES2022, module: ModuleKind.ESNext, removeComments: true };
const sizes = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => Buffer.byteLength(transpileModule(readFileSync(join(root, 'src', file), 'utf8'), { compilerOptions }).outputText));

test('shared stays within its budget', () => {
  expect(sizes.length).toBeGreaterThan(10);
  expect(sizes.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThan(BUDGET);
});

test('shared depends on nothing', () => {
  const { dependencies, peerDependencies, optionalDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<string, object | undefined>;
  expect({ ...dependencies, ...peerDependencies, ...optionalDependencies }).toEqual({});
});
