import { calleePath, isNumber } from '../syntax.mjs';

/** Money is integer fen; it becomes a decimal text in one file. @type {import('eslint').Rule.RuleModule} */
export const noFloatMoney = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { float: 'Money is integer fen. Use the functions of shared/src/domain/money.ts to show, read and split it; decimals lose a fen.' },
  },
  create: (context) => ({
    CallExpression(node) {
      const callee = calleePath(node);
      if (callee === 'parseFloat' || callee === 'Number.parseFloat' || callee.endsWith('.toFixed')) context.report({ node, messageId: 'float' });
    },
    BinaryExpression(node) {
      if (node.operator === '/' && isNumber(node.right, 100)) context.report({ node, messageId: 'float' });
      if (node.operator === '*' && (isNumber(node.right, 0.01) || isNumber(node.left, 0.01))) context.report({ node, messageId: 'float' });
    },
    AssignmentExpression(node) {
      if (node.operator === '/=' && isNumber(node.right, 100)) context.report({ node, messageId: 'float' });
    },
  }),
};
