import assert from 'node:assert/strict';
import fs from 'node:fs';
import { test } from 'node:test';
import { ESLint } from 'eslint';
import ts from 'typescript';
import { inRepo, root } from './paths.mjs';
import { moduleFiles, scaffoldModule } from './scaffold-module.mjs';

const files = Object.entries(moduleFiles('farm-stays'));

test('every file of a new module parses', () => {
  for (const [name, text] of files) {
    const { diagnostics } = ts.transpileModule(text, { fileName: name, reportDiagnostics: true, compilerOptions: { experimentalDecorators: true } });
    assert.deepEqual(diagnostics, [], name);
  }
});

test('a new module keeps the rules', async () => {
  const eslint = new ESLint({ cwd: root });
  for (const [name, text] of files) {
    const [result] = await eslint.lintText(text, { filePath: `server/src/modules/farm-stays/${name}` });
    assert.deepEqual(result?.messages, [], name);
  }
});

test('a bad or taken name is refused before anything is written', () => {
  for (const name of [undefined, '', 'Farm', '../x', 'a_b']) assert.throws(() => scaffoldModule(name), /kebab-case/);
  const [taken] = fs.readdirSync(inRepo('server/src/modules'));
  assert.throws(() => scaffoldModule(taken), /already/);
});
