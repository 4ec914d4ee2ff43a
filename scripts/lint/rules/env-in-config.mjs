import { memberPath } from '../syntax.mjs';

/** The environment is read in one validated, documented place. @type {import('eslint').Rule.RuleModule} */
export const envInConfig = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { env: 'The environment is read once: add a documented field to server/src/platform/config and inject the config (in the miniapp: miniapp/src/platform).' },
  },
  create: (context) => ({
    MemberExpression(node) {
      if (memberPath(node) === 'process.env') context.report({ node, messageId: 'env' });
    },
    VariableDeclarator(node) {
      if (node.id.type === 'ObjectPattern' && memberPath(node.init) === 'process') context.report({ node, messageId: 'env' });
    },
  }),
};
