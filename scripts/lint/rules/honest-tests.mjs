import { calleePath } from '../syntax.mjs';

const runners = /^(describe|it|test|suite)\b/;

/** Every test runs, and waits for what it needs. @type {import('eslint').Rule.RuleModule} */
export const honestTests = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      focus: 'A focused test silences all others. Run one file with `npx jest -c <config> <file> -t <name>` and take the focus away.',
      skip: 'A skipped or empty test proves nothing. Finish it, or delete it and its promise.',
      sleep: 'A test that sleeps is slow and still fails at times. Wait for the condition (expect.poll, locator.waitFor, JobRunner.runDue, the test clock).',
    },
  },
  create: (context) => ({
    CallExpression(node) {
      const callee = calleePath(node);
      if ((runners.test(callee) && /\.only\b/.test(callee)) || /^(fit|fdescribe)$/.test(callee)) context.report({ node, messageId: 'focus' });
      if ((runners.test(callee) && /\.(skip|todo|skipIf|fixme)\b/.test(callee)) || /^(xit|xtest|xdescribe)$/.test(callee)) context.report({ node, messageId: 'skip' });
      if (callee.endsWith('.waitForTimeout')) context.report({ node, messageId: 'sleep' });
    },
    // `await new Promise((resolve) => setTimeout(resolve, …))`
    "AwaitExpression > NewExpression[callee.name='Promise'] > ArrowFunctionExpression CallExpression[callee.name='setTimeout']"(/** @type {any} */ node) {
      if (node.arguments[0]?.type === 'Identifier') context.report({ node, messageId: 'sleep' });
    },
  }),
};
