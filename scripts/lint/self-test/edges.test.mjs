import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { inRepo } from '../../steps/paths.mjs';
import { edgeRules } from '../edge-rules.mjs';
import { findForbiddenEdges } from '../edges.mjs';

const modules = 'server/src/modules';

/** Rule, file that breaks it, what it imports, the imported file. @type {[string, string, string, string][]} */
const breaches = [
  ['no-cycle', 'server/src/platform/a.ts', './b', 'server/src/platform/b.ts'],
  ['shared-imports-nothing', 'shared/src/domain/to-server.ts', '../../../server/src/main', 'server/src/main.ts'],
  ['shared-domain-without-contract', 'shared/src/domain/to-contract.ts', '../contract/orders', 'shared/src/contract/orders.ts'],
  ['domain-is-pure', `${modules}/pairing/domain/to-platform.ts`, '../../../platform/b', 'server/src/platform/b.ts'],
  ['solver-is-pure', `${modules}/pickup-routing/solver/to-domain.ts`, '../domain/route', `${modules}/pickup-routing/domain/route.ts`],
  ['thin-controllers', `${modules}/pairing/pairing.controller.ts`, './pairing.repository', `${modules}/pairing/pairing.repository.ts`],
  ['entities-stay-home', `${modules}/pairing/pairing.presenter.ts`, './pairing.entities', `${modules}/pairing/pairing.entities.ts`],
  ['entities-of-own-module', `${modules}/ordering/ordering.repository.ts`, '../pairing/pairing.entities', `${modules}/pairing/pairing.entities.ts`],
  ['public-door', `${modules}/ordering/place-order.use-case.ts`, '../pairing/pairing.repository', `${modules}/pairing/pairing.repository.ts`],
  ['module-order', `${modules}/pairing/public.ts`, '../ordering/public', `${modules}/ordering/public.ts`],
  ['module-in-order', `${modules}/weather/forecast.ts`, './cloud', `${modules}/weather/cloud.ts`],
  ['platform-knows-no-feature', 'server/src/platform/to-module.ts', '../modules/ordering/public', `${modules}/ordering/public.ts`],
  ['programs-apart', 'miniapp/src/state/to-server.ts', '../../../server/src/main', 'server/src/main.ts'],
  ['personas-are-islands', 'miniapp/src/personas/driver/run.ts', '../farmer/today', 'miniapp/src/personas/farmer/today.ts'],
  ['main-without-subpackages', 'miniapp/src/pages/home.ts', '@/personas/farmer/today', 'miniapp/src/personas/farmer/today.ts'],
  ['ui-knows-no-feature', 'miniapp/src/ui/button.ts', '../features/basket', 'miniapp/src/features/basket.ts'],
  ['features-below-pages', 'miniapp/src/features/to-page.ts', '../pages/home', 'miniapp/src/pages/home.ts'],
  ['platform-below-all', 'miniapp/src/platform/scan.ts', '../state/to-server', 'miniapp/src/state/to-server.ts'],
  ['resolvable', 'miniapp/src/api/call.ts', './gone', './gone'],
];

/** Edges that are fine: none of them may be reported. @type {[string, string][]} */
const fine = [
  [`${modules}/ordering/domain/decide.ts`, '@cunshe/shared'],
  [`${modules}/ordering/order-rows.ts`, '../pairing/public'],
  ['miniapp/src/personas/keeper/home.ts', '@/ui/card'],
];

/** @param {string} folder @param {string} file @param {string} text */
function append(folder, file, text) {
  fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  fs.appendFileSync(path.join(folder, file), text);
}

const folder = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'cunshe-edges-'));
/** @type {import('../edges.mjs').ForbiddenEdge[]} */
let edges = [];

before(async () => {
  append(folder, 'tsconfig.base.json', fs.readFileSync(inRepo('tsconfig.base.json'), 'utf8'));
  append(folder, 'scripts/lint/edges.tsconfig.json', fs.readFileSync(inRepo('scripts/lint/edges.tsconfig.json'), 'utf8'));
  for (const file of ['shared/src/index.ts', 'miniapp/src/ui/card.ts', 'server/src/main.ts']) append(folder, file, 'export const here = 1;\n');
  append(folder, 'server/src/platform/b.ts', "import './a';\n");
  for (const [, from, to, target] of breaches) {
    append(folder, from, `import '${to}';\n`);
    if (target.includes('/src/')) append(folder, target, 'export {};\n');
  }
  for (const [from, to] of fine) append(folder, from, `import '${to}';\n`);
  ({ edges } = await findForbiddenEdges(folder));
});

after(() => fs.rmSync(folder, { recursive: true, force: true }));

for (const [rule, from, , target] of breaches) {
  test(`${rule} reports ${from} → ${target}`, () => {
    const found = edges.filter((edge) => edge.rule === rule && edge.from === from && edge.to.startsWith(target));
    assert.equal(found.length, 1, `not reported; reported were ${JSON.stringify(edges.map((edge) => [edge.rule, edge.from, edge.to]), null, 1)}`);
    assert.match(found[0]?.advice ?? '', /\.$/, 'it says what to do instead');
  });
}

for (const [from] of fine) {
  test(`nothing is reported for ${from}`, () => assert.deepEqual(edges.filter((edge) => edge.from === from), []));
}

test('every rule is broken here', () => {
  assert.deepEqual([...new Set(breaches.map(([rule]) => rule))].sort(), [...new Set(edgeRules.map(({ name }) => name))].sort());
});
