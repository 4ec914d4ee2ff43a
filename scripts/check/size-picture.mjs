// Prints how long files and functions are, beside the models'; a picture, not a law. Part of `npm run check`.
import fs from 'node:fs';
import path from 'node:path';
import { filesUnder } from '../steps/files.mjs';
import { inRepo, root } from '../steps/paths.mjs';
import { measureFile } from './measure-file.mjs';
import { table } from './table.mjs';

const workspaces = ['shared/src', 'server/src', 'miniapp/src', 'miniapp/e2e', 'scripts'];
const models = [
  ['Outline', '', '71 / 289', '', '14 / 57', ''],
  ['domain-driven-hexagon', '', '28 / 66', '', '11 / 25', ''],
  ['Vendure', '', '53 / 251', '', '10 / 35', ''],
];

/** @param {readonly number[]} numbers @param {number} share */
function quantile(numbers, share) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** @param {readonly number[]} numbers */
const picture = (numbers) => `${quantile(numbers, 0.5)} / ${quantile(numbers, 0.9)}`;

const files = workspaces.flatMap((workspace) =>
  filesUnder(inRepo(workspace))
    .filter((file) => /\.(ts|tsx|mjs)$/.test(file) && !/\.(test|d)\.[a-z]+$/.test(file))
    .map((file) => ({ workspace, name: path.relative(root, file), ...measureFile(file, fs.readFileSync(file, 'utf8')) })),
);
const functions = files.flatMap((file) => file.functions.map((fn) => ({ ...fn, workspace: file.workspace, file: file.name })));

const rows = workspaces
  .filter((workspace) => files.some((file) => file.workspace === workspace))
  .map((workspace) => {
    const fileLines = files.filter((file) => file.workspace === workspace).map(({ lines }) => lines);
    const functionLines = functions.filter((fn) => fn.workspace === workspace).map(({ lines }) => lines);
    return [workspace, fileLines.length, picture(fileLines), Math.max(...fileLines), picture(functionLines), Math.max(0, ...functionLines)];
  });
console.log(table([['lines', 'files', 'file median / p90', 'longest', 'function median / p90', 'longest'], ...rows, ...models]));

/** @template {{ lines: number }} T @param {readonly T[]} measured */
const longest = (measured) => [...measured].sort((a, b) => b.lines - a.lines).slice(0, 5);

console.log('\nlongest files');
for (const { name, lines } of longest(files)) console.log(`  ${String(lines).padStart(4)}  ${name}`);
console.log('longest functions');
for (const { name, lines, file, line } of longest(functions)) console.log(`  ${String(lines).padStart(4)}  ${name}  ${file}:${line}`);
for (const { name, crowdedConstructors } of files) {
  for (const { line, dependencies } of crowdedConstructors) console.log(`  a constructor with ${dependencies} dependencies: ${name}:${line} (what is it really two of?)`);
}
