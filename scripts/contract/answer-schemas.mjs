import fs from 'node:fs';
import ts from 'typescript';
import { inRepo } from '../steps/paths.mjs';
import { SchemaWriter } from './type-schema.mjs';

/**
 * @typedef {object} AnswerSchemas
 * @property {Record<string, import('./type-schema.mjs').Schema>} answers by "feature.name", as `allRoutes` names them
 * @property {Record<string, import('./type-schema.mjs').Schema>} components named types that the answers refer to
 */

/**
 * What every route of the contract answers, read from its types: they exist in the compiler alone, and the document at
 * `/docs` and the tests need them at run time.
 * @returns {AnswerSchemas}
 */
export function answerSchemas() {
  const file = inRepo('shared/src/contract/routes.ts');
  const program = ts.createProgram([file], { strict: true, target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.CommonJS, noEmit: true, types: [] });
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(file);
  const module = source && checker.getSymbolAtLocation(source);
  const routes = module && checker.getExportsOfModule(module).find(({ name }) => name === 'ROUTES');
  if (!routes) throw new Error(`${file} exports no ROUTES`);
  const writer = new SchemaWriter(checker);
  const answers = Object.fromEntries(propertiesOf(checker, checker.getTypeOfSymbol(routes)).flatMap((feature) => answersOf(checker, writer, feature)));
  return { answers, components: writer.components };
}

/** @param {ts.TypeChecker} checker @param {ts.Type} type */
const propertiesOf = (checker, type) => checker.getPropertiesOfType(type).map((symbol) => ({ symbol, type: checker.getTypeOfSymbol(symbol) }));

/**
 * @param {ts.TypeChecker} checker
 * @param {SchemaWriter} writer
 * @param {{ symbol: ts.Symbol, type: ts.Type }} feature
 * @returns {[string, import('./type-schema.mjs').Schema][]}
 */
function answersOf(checker, writer, feature) {
  return propertiesOf(checker, feature.type).map(({ symbol, type }) => {
    const output = checker.getTypeArguments(/** @type {ts.TypeReference} */ (type))[1];
    if (!output) throw new Error(`${symbol.name} is no Route<Input, Output>`);
    return [`${feature.symbol.name}.${symbol.name}`, writer.of(output)];
  });
}

/**
 * Writes them for a program that has no compiler at hand; whole or not at all.
 * @param {string} file
 */
export function writeAnswerSchemas(file) {
  const fresh = `${file}.${process.pid}`;
  fs.writeFileSync(fresh, JSON.stringify(answerSchemas()));
  fs.renameSync(fresh, file);
}
