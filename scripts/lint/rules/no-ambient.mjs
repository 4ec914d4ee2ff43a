import { calleePath, isGlobal, memberPath } from '../syntax.mjs';

const messages = {
  time: 'Pure code does not ask the time. Take `now: Date` as an argument; a use case passes `tx.now` (DOMAIN: one clock).',
  chance: 'Pure code does not draw random numbers. Take the number, the id or a seed as an argument; the server gives it from `Random` or `Ids`.',
  process: 'Pure code does not know the process it runs in. Take the value as an argument.',
  platform: 'Pure code imports no platform (`{{source}}`). Keep the rule a function of its arguments, and call the platform from the use case.',
};

const platforms = /^(node:|@nestjs\/|typeorm$|@tarojs\/|libsql$|mysql2)|^(fs|path|crypto|os|http|https|net|child_process|worker_threads)$/;

/** Domain, solver and shared code give the same answer for the same arguments. @type {import('eslint').Rule.RuleModule} */
export const noAmbient = {
  meta: { type: 'problem', schema: [], messages },
  create: (context) => {
    /** @param {any} node */
    const checkSource = (node) => {
      const source = String(node.source?.value ?? '');
      if (platforms.test(source)) context.report({ node, messageId: 'platform', data: { source } });
    };
    return {
      ImportDeclaration: checkSource,
      ExportNamedDeclaration: checkSource,
      CallExpression(node) {
        const callee = calleePath(node);
        if (callee === 'Date.now' || callee === 'performance.now' || callee === 'Date') context.report({ node, messageId: 'time' });
        if (callee === 'Math.random' || /^crypto\.(random|getRandom)/.test(callee)) context.report({ node, messageId: 'chance' });
      },
      NewExpression(node) {
        if (memberPath(node.callee) === 'Date' && node.arguments.length === 0) context.report({ node, messageId: 'time' });
      },
      Identifier(node) {
        if (node.name === 'process' && isGlobal(node, context)) context.report({ node, messageId: 'process' });
      },
    };
  },
};
