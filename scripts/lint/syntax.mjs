/**
 * A chain of plain members as text: `a.b.c`, `this.a`, '' for anything else; calls inside are passed over (`test.each(x)` is `test.each`).
 * @param {any} node
 * @returns {string}
 */
export function memberPath(node) {
  if (!node) return '';
  if (node.type === 'Identifier') return node.name;
  if (node.type === 'ThisExpression') return 'this';
  if (node.type === 'ChainExpression' || node.type === 'TSNonNullExpression' || node.type === 'TSAsExpression') return memberPath(node.expression);
  if (node.type === 'CallExpression') return memberPath(node.callee);
  if (node.type !== 'MemberExpression') return '';
  const property = node.computed ? (node.property.type === 'Literal' ? String(node.property.value) : '[]') : node.property.name;
  return `${memberPath(node.object)}.${property}`;
}

/** @param {any} call a CallExpression @returns {string} */
export const calleePath = (call) => memberPath(call.callee);

/** @param {any} node @param {number} value */
export const isNumber = (node, value) => node.type === 'Literal' && node.value === value;

/**
 * Whether an identifier is used (not declared, not a member's or a key's name) and means the global.
 * @param {any} node
 * @param {import('eslint').Rule.RuleContext} context
 */
export function isGlobal(node, context) {
  const { parent } = node;
  if (parent.type === 'MemberExpression' && parent.property === node && !parent.computed) return false;
  if (/^(Property|MethodDefinition|PropertyDefinition|TSPropertySignature|TSMethodSignature|JSXAttribute|ImportSpecifier|ExportSpecifier|TSEnumMember|TSQualifiedName)$/.test(parent.type) && parent.value !== node) return false;
  for (let scope = /** @type {import('eslint').Scope.Scope | null} */ (context.sourceCode.getScope(node)); scope; scope = scope.upper) {
    const variable = scope.set.get(node.name);
    if (variable && variable.defs.length > 0) return false;
  }
  return true;
}

/**
 * What an import takes from Taro.
 * @param {any} node an ImportDeclaration
 * @returns {{ imported: string, typeOnly: boolean, node: any }[]}
 */
export function taroImports(node) {
  if (node.source.value !== '@tarojs/taro') return [];
  return node.specifiers.map((/** @type {any} */ specifier) => ({
    imported: specifier.type === 'ImportDefaultSpecifier' ? 'default' : specifier.type === 'ImportNamespaceSpecifier' ? '*' : specifier.imported.name,
    typeOnly: node.importKind === 'type' || specifier.importKind === 'type',
    node: specifier,
  }));
}
