import { calleePath, memberPath } from '../syntax.mjs';

/** In the server's modules nothing asks this machine for the time. @type {import('eslint').Rule.RuleModule} */
export const oneClock = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { clock: 'The server has one clock: use `tx.now` inside a unit of work and `await clock.now()` for reads. This machine may be wrong, and the demo moves the day.' },
  },
  create: (context) => ({
    CallExpression(node) {
      if (['Date.now', 'Date'].includes(calleePath(node))) context.report({ node, messageId: 'clock' });
    },
    NewExpression(node) {
      if (memberPath(node.callee) === 'Date' && node.arguments.length === 0) context.report({ node, messageId: 'clock' });
    },
  }),
};
