import { memberPath } from '../syntax.mjs';

/** Programs log through their logger. @type {import('eslint').Rule.RuleModule} */
export const noConsole = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { console: 'Nobody reads console on a server, and a phone shows it to no one. Use the injected logger (it masks personal data and adds the request id), or delete the line.' },
  },
  create: (context) => ({
    MemberExpression(node) {
      if (memberPath(node.object) === 'console') context.report({ node, messageId: 'console' });
    },
  }),
};
