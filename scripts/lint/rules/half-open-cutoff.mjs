const DEADLINE = /\b(cutoff|opens|closes|locks|expires)At\b/i;
const NOW = /\bnow(Ms)?\b/;
const COMPARES = ['<', '<=', '>', '>='];
/** `cutoff_at > ?` is open and `cutoff_at <= ?` closed; these two are wrong at the very instant. */
const WRONG_IN_SQL = /\b(cutoff|opens|locks)_at\s*(>=|<(?!=))\s*\?/;

/** Whether a deadline has come is decided in one place, the instant itself included. @type {import('eslint').Rule.RuleModule} */
export const halfOpenCutoff = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      compared: 'Ask `hasCome`, `isWithinWindow` or `opennessAt` of shared/src/domain/order-cycle.ts: written out by hand, two places disagree at the very instant of the cut-off.',
      sql: 'At the instant of the cut-off nothing is accepted: in a condition write `cutoff_at > ?` for open and `cutoff_at <= ?` for closed.',
    },
  },
  create: (context) => {
    const text = (/** @type {any} */ node) => context.sourceCode.getText(node);
    const sql = (/** @type {any} */ node, /** @type {string} */ written) => void (WRONG_IN_SQL.test(written) && context.report({ node, messageId: 'sql' }));
    return {
      BinaryExpression(node) {
        if (!COMPARES.includes(node.operator)) return;
        const [left, right] = [text(node.left), text(node.right)];
        if ((DEADLINE.test(left) && NOW.test(right)) || (NOW.test(left) && DEADLINE.test(right))) context.report({ node, messageId: 'compared' });
      },
      Literal: (node) => sql(node, String(node.value)),
      TemplateElement: (node) => sql(node, node.value.raw),
    };
  },
};
