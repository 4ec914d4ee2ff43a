import { calleePath, isGlobal, taroImports } from '../syntax.mjs';

const senders = new Set(['request', 'uploadFile', 'downloadFile', 'connectSocket']);

/** One place talks to the server. @type {import('eslint').Rule.RuleModule} */
export const networkInApi = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { network: 'Only miniapp/src/api talks to the server: use `call(route, input)`. It adds the token, retries with the same idempotency key and turns refusals into sentences.' },
  },
  create: (context) => ({
    ImportDeclaration(node) {
      for (const { imported, node: at } of taroImports(node)) if (senders.has(imported)) context.report({ node: at, messageId: 'network' });
    },
    CallExpression(node) {
      const callee = calleePath(node);
      if (/^(Taro|wx)\./.test(callee) && senders.has(callee.split('.')[1] ?? '')) context.report({ node, messageId: 'network' });
      if (callee === 'fetch' && isGlobal(/** @type {any} */ (node.callee), context)) context.report({ node, messageId: 'network' });
    },
    NewExpression(node) {
      if (node.callee.type === 'Identifier' && ['XMLHttpRequest', 'WebSocket', 'EventSource'].includes(node.callee.name)) context.report({ node, messageId: 'network' });
    },
  }),
};
