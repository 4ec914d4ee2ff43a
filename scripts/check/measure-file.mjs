import ts from 'typescript';

/** @typedef {{ name: string, lines: number, line: number }} MeasuredFunction */
/** @typedef {{ lines: number, functions: MeasuredFunction[], crowdedConstructors: { line: number, dependencies: number }[] }} MeasuredFile */

/** @param {ts.Node} node @returns {node is ts.FunctionLikeDeclaration} */
const hasOwnBody = (node) => ts.isFunctionLike(node) && 'body' in node && node.body !== undefined;

/** @param {ts.FunctionLikeDeclaration} node @returns {string | null} its name; null for a nameless callback, which is part of the function around it */
function nameOf(node) {
  if (ts.isConstructorDeclaration(node)) return 'constructor';
  if (node.name) return node.name.getText();
  const { parent } = node;
  return (ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent) || ts.isPropertyDeclaration(parent)) && parent.initializer === node ? parent.name.getText() : null;
}

/**
 * Lines of a file and of each named function in it, first to last line.
 * @param {string} fileName
 * @param {string} text
 * @returns {MeasuredFile}
 */
export function measureFile(fileName, text) {
  const source = ts.createSourceFile(fileName, text, ts.ScriptTarget.Latest, true);
  const lineOf = (/** @type {number} */ at) => source.getLineAndCharacterOfPosition(at).line + 1;
  /** @type {MeasuredFile} */
  const measured = { lines: lineOf(source.getEnd()), functions: [], crowdedConstructors: [] };
  /** @param {ts.Node} node */
  const visit = (node) => {
    if (hasOwnBody(node)) {
      const line = lineOf(node.getStart());
      const name = nameOf(node);
      if (name) measured.functions.push({ name, line, lines: lineOf(node.getEnd()) - line + 1 });
      if (ts.isConstructorDeclaration(node) && node.parameters.length > 6) measured.crowdedConstructors.push({ line, dependencies: node.parameters.length });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return measured;
}
