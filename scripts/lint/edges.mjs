import fs from 'node:fs';
import path from 'node:path';
import { cruise } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { edgeRules } from './edge-rules.mjs';

const places = ['shared/src', 'server/src', 'miniapp/src', 'scripts'];

/** @typedef {{ rule: string, from: string, to: string, advice: string }} ForbiddenEdge */

/**
 * Imports that the architecture does not allow.
 * @param {string} baseDir a tree laid out as this repository
 * @returns {Promise<{ edges: ForbiddenEdge[], modules: number }>}
 */
export async function findForbiddenEdges(baseDir) {
  const tsConfig = path.join(baseDir, 'scripts/lint/edges.tsconfig.json');
  const { output } = await cruise(
    places.filter((place) => fs.existsSync(path.join(baseDir, place))),
    {
      baseDir,
      ruleSet: { forbidden: /** @type {any} */ (edgeRules) },
      validate: true,
      tsPreCompilationDeps: true,
      tsConfig: { fileName: tsConfig },
      doNotFollow: { path: '(node_modules|dist)/' },
      exclude: { path: '(^|/)node_modules/\\.cache/|\\.(scss|png|svg)$' },
      enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'], mainFields: ['module', 'main', 'types'] },
    },
    { extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.d.ts'] },
    { tsConfig: extractTSConfig(tsConfig) },
  );
  if (typeof output === 'string') throw new Error(output);
  return { edges: output.summary.violations.map(toEdge), modules: output.summary.totalCruised };
}

/** @param {any} violation @returns {ForbiddenEdge} */
function toEdge({ rule, from, to, cycle, comment }) {
  const way = cycle ? cycle.map((/** @type {any} */ step) => step.name ?? step).join(' → ') : to;
  return { rule: rule.name, from, to: way, advice: comment ?? edgeRules.find(({ name }) => name === rule.name)?.comment ?? '' };
}
